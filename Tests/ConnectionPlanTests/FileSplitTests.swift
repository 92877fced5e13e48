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
        "Operations/Customers.swift", "Parameters/Customers.Parameters.swift",
        "Resources/Customer.swift", "Types/Own.Types.swift", "Types/Usual.Types.swift",
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

  /// The files of a resource with so many fields in each of these nested objects.
  private func files(fields: [String: Int]) throws -> [(path: String, types: [String])] {
    let objects = fields.sorted { $0.key < $1.key }.map { name, count in
      let fields = (0..<count).map { "f\($0): string?" }.joined(separator: ", ")
      return "  \(name): {fields: {\(fields)}}"
    }
    let plan = try #require(
      try SpecFolder([
        "resources/customer.yaml": """
        resource: Customer
        title: Customer
        summary: A person who buys.
        documentation: https://shop.example/docs/customers
        object: customer
        fields:
          id: id(Customer)
        \(objects.joined(separator: "\n"))
        """
      ]).plan)
    return plan.files.filter { $0.path.hasPrefix("Resources/") }
      .map { (path: $0.path, types: $0.types.map(\.description)) }
  }

  @Test func movesWhatIsLongOutOfAFileThatIsTooLong() throws {
    let files = try files(fields: ["big": 120, "large": 100, "small": 10])
    #expect(files.map(\.path) == ["Resources/Customer.Big.swift", "Resources/Customer.swift"])
    #expect(files[1].types == ["Customer", "Customer.Large", "Customer.Small"])
  }

  @Test func putsWhatIsShortTogether() throws {
    let fields = Dictionary(uniqueKeysWithValues: (10..<40).map { ("part\($0)", 10) })
    let files = try files(fields: fields)
    #expect(
      files.map(\.path) == [
        "Resources/Customer+Part10-Part22.swift", "Resources/Customer+Part23-Part29.swift",
        "Resources/Customer.swift",
      ])
    #expect(files.flatMap(\.types).count == 31)
    #expect(files[0].types == files[0].types.sorted())
    #expect(files[2].types.first == "Customer")
  }
}
