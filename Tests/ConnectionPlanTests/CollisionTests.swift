import Testing

/// Every collision is reported at the second place, with the first as a note.
struct CollisionTests {
  @Test func reportsProperties() throws {
    let spec = try SpecFolder([
      "types/own.yaml": """
      types:
        Order:
          fields:
            total_tax: amount
            totalTax: amount
      """
    ])
    #expect(
      spec.errors == [
        "name-collision types/own.yaml:5: two properties of 'Order' would be called 'totalTax' in Swift",
        "types/own.yaml:4: the first is here",
      ])
    #expect(spec.plan == nil)
  }

  @Test func reportsEnumerationCases() throws {
    let spec = try SpecFolder([
      "types/own.yaml": """
      types:
        State:
          values:
            past-due: Late.
            other: Other.
            past_due: Late as well.
      """
    ])
    #expect(
      spec.errors == [
        "name-collision types/own.yaml:6: two values of 'State' would be called 'pastDue' in Swift",
        "types/own.yaml:4: the first is here",
      ])
  }

  @Test func reportsAValueThatIsCalledAsTheOtherTypeBesideIt() throws {
    let spec = try SpecFolder([
      "types/own.yaml": """
      types:
        Start:
          values: [now, timestamp]
          or: timestamp
      """
    ])
    #expect(
      spec.errors == [
        "name-collision types/own.yaml:4: two values of 'Start' would be called 'timestamp' in Swift",
        "types/own.yaml:3: the first is here",
      ])
  }

  @Test func reportsTypesThatAreRenamedToTheSameName() throws {
    let spec = try SpecFolder([
      "types/own.yaml": """
      types:
        Order: {fields: {a: string}}
        Purchase:
          swift: Order
          fields: {b: string}
      """
    ])
    #expect(
      spec.errors == [
        "name-collision types/own.yaml:3: two types would be called 'Order' in Swift",
        "types/own.yaml:2: the first is here",
      ])
  }

  @Test func reportsMethods() throws {
    let spec = try SpecFolder([
      "operations/orders.yaml": group(
        "orders", operations: ["bulk_close": "POST /v1/bulk", "bulkClose": "POST /v1/close"])
    ])
    #expect(
      spec.errors == [
        "name-collision operations/orders.yaml:6: two methods of 'Orders' would be called 'bulkClose' "
          + "in Swift",
        "operations/orders.yaml:5: the first is here",
      ])
  }

  @Test func reportsAGroupAndATypeOfTheSameName() throws {
    let spec = try SpecFolder([
      "operations/orders.yaml": group("orders", operations: ["close": "POST /v1/close"]),
      "types/own.yaml": "types: {Orders: {fields: {a: string}}}",
    ])
    #expect(
      spec.errors == [
        "name-collision operations/orders.yaml:1: the group 'orders' and something else would both be called "
          + "'Orders' in Swift",
        "types/own.yaml:1: the first is here",
      ])
  }

  @Test func reportsTwoGroupsOfTheSameName() throws {
    let spec = try SpecFolder([
      "operations/a.yaml": group("gift_cards", operations: ["close": "POST /v1/close"]),
      "operations/b.yaml": group("gift-cards", operations: ["open": "POST /v1/open"]),
    ])
    #expect(
      spec.errors == [
        "name-collision operations/b.yaml:1: the group 'gift-cards' and something else would both be called "
          + "'GiftCards' in Swift",
        "operations/a.yaml:1: the first is here",
      ])
  }

  @Test(arguments: ["list_page", "result", "connection"])
  func refusesGroupsThatHideTheRuntimeOrTheClient(name: String) throws {
    let spec = try SpecFolder([
      "operations/a.yaml": group(name, operations: ["close": "POST /v1/close"])
    ])
    #expect(
      spec.errors == [
        "reserved-name operations/a.yaml:1: the name of the group '\(name)' is taken by the runtime or by "
          + "the client itself"
      ])
  }

  @Test(arguments: ["ListPage", "Date", "JSONValue", "ShopClient", "ShopError", "ShopConnection"])
  func refusesTypesThatHideTheRuntimeOrTheClient(name: String) throws {
    let spec = try SpecFolder(["types/own.yaml": "types: {\(name): {fields: {a: string}}}"])
    #expect(
      spec.errors == [
        "reserved-name types/own.yaml:1: the name '\(name)' is taken by the runtime or by the client itself"
      ])
  }

  @Test(arguments: ["options", "parameters"])
  func refusesPathParametersThatEveryMethodHas(name: String) throws {
    let spec = try SpecFolder([
      "operations/a.yaml": """
      group: boxes
      title: Boxes
      operations:
        open:
          kind: action
          title: Open
          summary: Opens a box.
          endpoint: "POST /v1/boxes/{\(name)}"
          returns: json
          parameters: {\(name): {type: string, required: true}}
      """
    ])
    #expect(
      spec.errors == [
        "reserved-name operations/a.yaml:10: every generated method has an argument called '\(name)' already"
      ])
  }

  @Test(arguments: ["self", "record", "additional_fields", "hash_value"])
  func refusesPropertiesThatEveryStructHas(name: String) throws {
    let spec = try SpecFolder(["types/own.yaml": "types: {Order: {fields: {\(name): string}}}"])
    #expect(spec.errors.count == 1)
    #expect(
      spec.errors.first?.hasPrefix("reserved-name types/own.yaml:1: every generated struct has") == true)
  }

  @Test func refusesAFieldWithoutALetterOrDigit() throws {
    let spec = try SpecFolder(["types/own.yaml": "types: {Order: {fields: {_: string}}}"])
    #expect(spec.errors == ["unnameable-field types/own.yaml:1: '_' gives no Swift name"])
  }

  @Test func refusesAValueWithoutALetterOrDigit() throws {
    let spec = try SpecFolder(["types/own.yaml": "types: {Sign: {values: [\"+\"]}}"])
    #expect(spec.errors == ["unnameable-value types/own.yaml:1: '+' gives no Swift name"])
  }

  @Test func takesTheNameThatTheSpecGivesInstead() throws {
    let spec = try SpecFolder([
      "types/own.yaml": """
      types:
        Order:
          fields:
            total_tax: amount
            totalTax: {type: amount, swift: allTax}
            self: {type: url, swift: address}
            sign: {values: {"+": {swift: plus}, in: In.}}
      """
    ])
    #expect(spec.errors == [])
    let plan = try #require(spec.plan)
    #expect(try plan.fields("Order").map(\.swiftName) == ["totalTax", "allTax", "address", "sign"])
    #expect(try plan.cases("Order.Sign") == ["+": "plus", "in": "`in`"])
  }

  private func group(_ name: String, operations: KeyValuePairs<String, String>) -> String {
    """
    group: \(name)
    resource: Customer
    title: Things
    operations:

    """
      + operations.map {
        "  \($0): {kind: action, title: Do it, summary: It does it., endpoint: \($1), returns: Customer}\n"
      }.joined()
  }
}
