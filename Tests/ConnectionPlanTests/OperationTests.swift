import ConnectionPlan
import Testing

struct OperationTests {
  private static let customers = """
    group: customers
    resource: Customer
    title: Customers
    operations:
      create:
        kind: action
        title: Create a customer
        summary: Adds one.
        endpoint: POST /v1/customers
        returns: Customer
        parameters:
          nickname: {type: string, clearable: true}
          email: {type: email, required: true}
          age: {type: integer, default: 0, min: 0, max: 150}
          tax_exempt: {values: [exempt, none], required: true}
          note: {type: string, required: true, clearable: true, secret: true, excludes: [age]}
      retrieve:
        kind: query
        title: Read a customer
        summary: Reads one.
        endpoint: GET /v1/customers/{customer}
        returns: Customer | deleted(Customer)
        parameters: {customer: {type: id(Customer), required: true}}
      list:
        kind: query
        title: Read all customers
        summary: Reads all.
        endpoint: GET /v1/customers
        returns: page(Customer)
        parameters: {limit: integer, starting_after: string, ending_before: string}
      search:
        kind: query
        title: Find customers
        summary: Finds some.
        endpoint: GET /v1/customers/search
        returns: search-page(Customer)
        parameters: {query: {type: string, required: true}, limit: integer, page: string}
      delete_card:
        kind: action
        title: Delete a card
        summary: Takes a card off.
        endpoint: DELETE /v1/customers/{customer}/cards/{in}
        returns: deleted(Customer)
        destructive: true
        parameters:
          in: {type: string, required: true}
          customer: {type: id(Customer), required: true}
          reason: string
    """

  private func operation(_ name: String) throws -> (OperationPlan, Plan) {
    let plan = try #require(try SpecFolder(["operations/customers.yaml": Self.customers]).plan)
    return (try #require(plan.operation("customers.\(name)")), plan)
  }

  @Test(arguments: [
    ("create", "customers.create(_:)"), ("retrieve", "customers.retrieve(_:)"),
    ("list", "customers.list(_:)"), ("delete_card", "customers.deleteCard(_:in:_:)"),
  ])
  func saysTheSignatureAsItIsCalled(name: String, signature: String) throws {
    #expect(try operation(name).0.swiftSignature == signature)
  }

  @Test(arguments: [
    ("create", "Customer"), ("retrieve", "Deletable<Customer>"), ("list", "PagedItems<Customer, Problem>"),
    ("search", "SearchItems<Customer, Problem>"), ("delete_card", "Deleted<Customer>"),
  ])
  func saysWhatTheMethodReturns(name: String, result: String) throws {
    let (operation, plan) = try operation(name)
    #expect(operation.swiftResult(errorDetails: plan.errorDetails) == result)
  }

  @Test func takesPathParametersInTheOrderOfThePath() throws {
    let (operation, plan) = try operation("delete_card")
    #expect(operation.pathParameters.map(\.wireName) == ["customer", "in"])
    #expect(operation.pathParameters.map(\.swiftName) == ["customer", "`in`"])
    let rest = try #require(operation.parameters)
    #expect(try plan.fields(rest.description).map(\.wireName) == ["reason"])
    #expect(!operation.needsParameters)
    #expect(operation.sendsQuery)
  }

  @Test func putsRequiredParametersFirst() throws {
    let (operation, plan) = try operation("create")
    let parameters = try #require(operation.parameters)
    #expect(parameters.description == "Customers.CreateParameters")
    let names = try plan.fields(parameters.description).map(\.wireName)
    #expect(names == ["email", "tax_exempt", "note", "nickname", "age"])
    #expect(operation.needsParameters)
    #expect(!operation.sendsQuery)
  }

  @Test(arguments: [
    ("email", "String"), ("nickname", "Clearable<String>?"), ("age", "Int?"), ("tax_exempt", "TaxExempt"),
    ("note", "Clearable<String>"),
  ])
  func makesAParameterOptionalOrClearable(name: String, type: String) throws {
    let (operation, plan) = try operation("create")
    let owner = try #require(operation.parameters)
    #expect(try plan.field(name, of: owner.description).swiftType(in: owner) == type)
  }

  @Test func keepsTheFactsOfAParameter() throws {
    let (_, plan) = try operation("create")
    let note = try plan.field("note", of: "Customers.CreateParameters")
    #expect(note.isSecret && note.isRequired && note.isClearable && !note.isOptional)
    #expect(note.excludes == ["age"])
    let age = try plan.field("age", of: "Customers.CreateParameters")
    #expect(age.defaultValue == .number("0"))
    #expect(age.limits.minimum == 0 && age.limits.maximum == 150)
  }

  @Test func makesAFieldOfAResultOptionalByItsQuestionMark() throws {
    let (_, plan) = try operation("create")
    #expect(try plan.fields("Customer").map { $0.swiftType(in: nil) } == ["Customer.ID", "String?"])
  }

  @Test func hasNoStructWhereEverythingIsInThePath() throws {
    let (operation, _) = try operation("retrieve")
    #expect(operation.parameters == nil)
    #expect(operation.paging == nil)
  }

  @Test func tellsPagesFromSearches() throws {
    #expect(try operation("list").0.paging == .cursor)
    #expect(try operation("search").0.paging == .search)
  }
}
