import ConnectionPlan
import Testing

struct StorageTests {
  @Test func keepsFieldsInlineUpTo256Bytes() throws {
    let plan = try SpecFolder.plan(types: "  Order: {fields: {\(integers(31))}}")
    #expect(try storage(of: "Order", in: plan) == .inline)
  }

  @Test func boxesALargerStruct() throws {
    let plan = try SpecFolder.plan(types: "  Order: {fields: {\(integers(32))}}")
    #expect(try storage(of: "Order", in: plan) == .copyOnWrite)
  }

  @Test func countsAnInlineStructWithItsFieldsAndABoxedOneAsAPointer() throws {
    let plan = try SpecFolder.plan(
      types: """
          Half: {fields: {\(integers(16))}}
          Twice: {fields: {first: Half, second: Half}}
          Big: {fields: {\(integers(40))}}
          HoldsBig: {fields: {big: Big, other: Big}}
        """)
    #expect(try storage(of: "Half", in: plan) == .inline)
    #expect(try storage(of: "Twice", in: plan) == .copyOnWrite)
    #expect(try storage(of: "HoldsBig", in: plan) == .inline)
  }

  @Test func boxesOneStructOfACycleSoThatItsSizeIsFinite() throws {
    let plan = try SpecFolder.plan(
      types: """
          Node: {fields: {next: Node?}}
          Left: {fields: {right: Right?}}
          Right: {fields: {middle: Middle?}}
          Middle: {fields: {left: Left?}}
        """)
    #expect(try storage(of: "Node", in: plan) == .copyOnWrite)
    let cycle = try ["Left", "Right", "Middle"].map { try storage(of: $0, in: plan) }
    #expect(cycle.contains(.copyOnWrite))
    #expect(cycle.contains(.inline))
  }

  @Test func needsNoBoxWhereAnArrayOrAReferenceIsBetween() throws {
    let plan = try SpecFolder.plan(
      types: """
          Tree: {fields: {branches: list(Tree), named: map(Tree), owner: expandable(Customer)}}
        """)
    #expect(try storage(of: "Tree", in: plan) == .inline)
  }

  @Test func seesThroughAnEnumerationThatHoldsAnObject() throws {
    let plan = try SpecFolder.plan(
      types: """
          Order: {fields: {state: {values: [none], or: Details}}}
          Details: {fields: {\(integers(31))}}
          Loop: {fields: {next: {values: [none], or: Loop, nullable: true}}}
        """)
    #expect(try storage(of: "Order", in: plan) == .copyOnWrite)
    #expect(try storage(of: "Loop", in: plan) == .copyOnWrite)
  }

  private func integers(_ count: Int) -> String {
    (0..<count).map { "f\($0): integer" }.joined(separator: ", ")
  }

  private func storage(of name: String, in plan: Plan) throws -> ObjectPlan.Storage {
    try #require(try plan.type(name).object).storage
  }
}
