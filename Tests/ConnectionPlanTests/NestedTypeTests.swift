import ConnectionPlan
import Testing

struct NestedTypeTests {
  @Test func nestsAnInlineTypeInTheTypeThatHoldsIt() throws {
    let plan = try SpecFolder.plan(
      types: """
          Order:
            fields:
              status: {values: [open, paid]}
              ship_to: {fields: {line: {fields: {text: string}}}}
        """)
    #expect(try plan.field("status", of: "Order").type.swiftText() == "Order.Status")
    #expect(try plan.field("ship_to", of: "Order").type.swiftText() == "Order.ShipTo")
    #expect(try plan.field("line", of: "Order.ShipTo").type.swiftText() == "Order.ShipTo.Line")
  }

  @Test func callsAnElementAfterTheSingularOfItsList() throws {
    let plan = try SpecFolder.plan(
      types: """
          Order:
            fields:
              line_items: {list: {fields: {text: string}}}
              statuses: {list: {values: [open]}}
              taxes: {map: {fields: {rate: decimal}}}
        """)
    #expect(try plan.field("line_items", of: "Order").type.swiftText() == "[Order.LineItem]")
    #expect(try plan.field("statuses", of: "Order").type.swiftText() == "[Order.Status]")
    #expect(try plan.field("taxes", of: "Order").type.swiftText() == "[String: Order.Tax]")
  }

  @Test func neverHidesATypeOfTheModule() throws {
    let plan = try SpecFolder.plan(
      types: """
          Address: {fields: {city: string}}
          AddressDetails: {fields: {city: string}}
          Order:
            fields:
              address: {fields: {floor: integer}}
              customer: {values: [known, unknown]}
              result: {fields: {code: integer}}
              date: {fields: {day: integer}}
              order: {fields: {number: integer}}
        """)
    let types = try plan.fields("Order").map { $0.type.swiftText() }
    #expect(
      types == [
        "Order.AddressData", "Order.CustomerOption", "Order.ResultDetails", "Order.DateDetails",
        "Order.OrderDetails",
      ])
    for name in plan.types.map(\.name) where name.parent != nil {
      #expect(plan[TypeName([name.last])] == nil, "\(name) hides a type")
    }
  }

  @Test func avoidsTheNamesThatSwiftForbidsForMembers() throws {
    let plan = try SpecFolder.plan(
      types: """
          Order:
            fields:
              type: {values: [a]}
              kind: {values: [b]}
              protocol: {values: [d]}
        """)
    let types = try plan.fields("Order").map { $0.type.swiftText() }
    #expect(types == ["Order.Kind", "Order.KindOption", "Order.ProtocolKind"])
  }

  @Test func keepsAListAndASingleValueOfTheSameNameApart() throws {
    let plan = try SpecFolder.plan(
      types: """
          Order: {fields: {discount: {fields: {a: string}}, discounts: {list: {fields: {b: string}}}}}
        """)
    #expect(try plan.field("discounts", of: "Order").type.swiftText() == "[Order.DiscountDetails]")
  }

  @Test func callsTypesAsTheSpecSays() throws {
    let plan = try SpecFolder.plan(
      types: """
          Order:
            swift: PurchaseOrder
            deprecated: Use carts.
            fields:
              state: {swift: Progress, values: [open]}
              rows: {list: {swift: Entry, fields: {text: string}}}
          Cart: {fields: {order: Order, orders: list(Order)}}
        """)
    #expect(try plan.field("order", of: "Cart").type.swiftText() == "PurchaseOrder")
    #expect(try plan.field("orders", of: "Cart").type.swiftText() == "[PurchaseOrder]")
    #expect(try plan.field("state", of: "PurchaseOrder").type.swiftText() == "PurchaseOrder.Progress")
    // A property `Progress` would hide the type.
    #expect(try plan.field("state", of: "PurchaseOrder").swiftName == "progress")
    #expect(try plan.field("rows", of: "PurchaseOrder").type.swiftText() == "[PurchaseOrder.Entry]")
    #expect(try plan.type("PurchaseOrder").deprecated == "Use carts.")
    #expect(plan[TypeName(["Order"])] == nil)
  }

  @Test func writesANestedNameShortInsideOfItsOwner() throws {
    let name = TypeName(["Order", "Status"])
    #expect(name.swiftText(in: TypeName(["Order"])) == "Status")
    #expect(name.swiftText(in: TypeName(["Order", "Line"])) == "Order.Status")
    #expect(name.swiftText(in: nil) == "Order.Status")
    #expect(TypeName(["Order"]).swiftText(in: TypeName(["Order"])) == "Order")
  }
}
