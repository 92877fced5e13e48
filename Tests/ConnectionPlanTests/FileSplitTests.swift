import ConnectionPlan
import Testing

struct FileSplitTests {
  private func plan() throws -> Plan {
    try #require(
      try SpecFolder([
        "resources/customer.yaml": """
        resource: Customer
        title: Customer
        summary: A person who buys.
        documentation: https://shop.example/docs/customers
        object: customer
        fields: {id: id(Customer), tax: CustomerTax, status: {values: [new, old]}, address: Address}
        types: {CustomerTax: {fields: {rate: decimal}}}
        """,
        "types/own.yaml": "types: {Address: {fields: {kind: {values: [home]}}}, Unit: {values: [kg]}}",
        "operations/customers.yaml": """
        group: customers
        resource: Customer
        title: Customers
        operations:
          create:
            kind: action
            title: Create
            summary: Adds one.
            endpoint: POST /v1/customers
            returns: Customer
            parameters: {unit: Unit, shipping: {fields: {speed: {values: [slow]}}}}
        """,
      ]).plan)
  }

  @Test func givesEverythingItsFile() throws {
    #expect(
      try plan().files.map(\.path) == [
        "Operations/Customers.swift", "Parameters/Customers.CreateParameters.swift",
        "Resources/Customer.swift",
        "Types/Address.swift", "Types/Problem.swift", "Types/Unit.swift",
      ])
  }

  @Test func keepsWhatOnlyAResourceUsesInItsFile() throws {
    let file = try #require(try plan().files.first { $0.path == "Resources/Customer.swift" })
    #expect(file.types.map(\.description) == ["Customer", "Customer.Status", "CustomerTax"])
  }

  @Test func declaresAParentBeforeWhatIsNestedInIt() throws {
    let file = try #require(try plan().files.first { $0.path.hasPrefix("Parameters/") })
    #expect(
      file.types.map(\.description) == [
        "Customers.CreateParameters", "Customers.CreateParameters.Shipping",
        "Customers.CreateParameters.Shipping.Speed",
      ])
  }

  @Test func declaresEveryTypeOnce() throws {
    let plan = try plan()
    #expect(plan.files.flatMap(\.types).sorted() == plan.types.map(\.name))
  }

  @Test func declaresTheOperationsOfAGroupInOneFile() throws {
    #expect(try plan().files.filter { $0.group != nil }.map(\.group) == ["customers"])
  }
}
