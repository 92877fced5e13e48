import ConnectionRuntime
import Foundation
import Testing

@Suite struct ValueTests {
  @Test func keepsEverythingOfAModelThroughReadingAndWriting() throws {
    let text =
      #"{"id":"cus_1","object":"customer","created":1700000000,"balance":-5,"email":"a@b.c","#
      + #""address":{"city":"Bonn","extra":1},"tax_exempt":"sometimes","livemode":false,"metadata":{"k":"v"},"#
      + #""parent":{"id":"cus_0","object":"customer","deleted":true},"source":{"id":"card_1","object":"card","last4":"4242"},"#
      + #""rate":"0.10","novel":[1.50]}"#
    let customer = try JSONReader.read(Customer.self, text: text)
    #expect(customer.text == text)
    #expect(customer.created == Date(timeIntervalSince1970: 1_700_000_000))
    #expect(customer.taxExempt == .unrecognized("sometimes"))
    #expect(customer.parent?.id == "cus_0")
    #expect(customer.parent?.object == nil)
    #expect(customer.source?.id == "card_1")
    #expect(customer.rate?.decimal == Decimal(string: "0.1"))
    #expect(customer.additionalFields == ["novel": [1.5]] || customer.additionalFields["novel"] != nil)
  }

  @Test func convertsThroughCodable() throws {
    let customer = try JSONReader.read(
      Customer.self, text: #"{"id":"cus_1","metadata":{"k":"v"},"x":[true,null,2.5]}"#)
    let data = try JSONEncoder().encode(customer)
    #expect(try JSONDecoder().decode(Customer.self, from: data) == customer)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Customer.self, from: Data("{}".utf8)) }
    #expect(
      try JSONDecoder().decode([TaxExempt].self, from: Data(#"["none","x"]"#.utf8)) == [
        .none, .unrecognized("x"),
      ])
  }

  @Test func copiesOnlyWhenOneOfTwoOwnersChangesTheValue() {
    var first = Customer(id: "cus_1", email: "a")
    let second = first
    first.email = "b"
    #expect(second.email == "a")
    #expect(first.email == "b")
    #expect(first != second)
    first.email = "a"
    #expect(first == second)
    #expect(first.hashValue == second.hashValue)
  }

  @Test func readsReferencesByTheirShape() throws {
    let id = try JSONReader.read(Expandable<Customer>.self, text: #""cus_1""#)
    #expect(id == .id("cus_1"))
    #expect(id.object == nil)
    let object = try JSONReader.read(Expandable<Customer>.self, text: customerJSON)
    #expect(object.id == "cus_1")
    #expect(object.object?.email == "ada@example.com")
    let deletable = try JSONReader.read(
      Deletable<Customer>.self, text: #"{"deleted":true,"id":"cus_1","currency":"eur"}"#)
    #expect(deletable == .deleted(Deleted(id: "cus_1", additionalFields: ["currency": "eur"])))
    #expect(
      try JSONReader.read(Deletable<Customer>.self, text: #"{"deleted":false,"id":"cus_1"}"#).object != nil)
    let union = try JSONReader.read(Expandable<PaymentSource>.self, text: #"{"object":"boat","id":"b_1"}"#)
    #expect(union.id?.rawValue == "b_1")
    #expect(union.text == #"{"id":"b_1","object":"boat"}"#)
  }

  @Test func readsPagesAndKeepsWhatTheyDoNotKnow() throws {
    let text = #"{"object":"list","data":["a"],"has_more":true,"url":"/v1/x","total":3}"#
    let page = try JSONReader.read(ListPage<ResourceID<Customer>>.self, text: text)
    #expect(page == ListPage(items: ["a"], hasMore: true, url: "/v1/x", additionalFields: ["total": 3]))
    #expect(page.text == text)
    let found =
      #"{"object":"search_result","data":[],"has_more":false,"next_page":"n","total_count":4,"url":"/u"}"#
    #expect(try JSONReader.read(SearchPage<ResourceID<Customer>>.self, text: found).text == found)
  }

  @Test func keepsDecimalsExactly() throws {
    #expect(
      try JSONReader.read(ExactDecimal.self, text: "\"0.1000000000000000000000001\"").text
        == "0.1000000000000000000000001")
    #expect(try JSONReader.read(ExactDecimal.self, text: "0.30").text == "0.30")
    #expect(ExactDecimal("0.1")?.decimal == Decimal(string: "0.1"))
    #expect((12 as ExactDecimal).text == "12")
    #expect(ExactDecimal("1234567890123456789012345678901234567890")?.decimal == nil)
    for text in ["", "a", "1,5", " 1", "0x1", "1.", "NaN", "--1", "1 "] {
      #expect(ExactDecimal(text) == nil, "\(text)")
    }
    #expect(readingError(ExactDecimal.self, "\"a\"")?.expected == "a decimal number in a string")
  }

  @Test func takesNullForAParameterThatIsNotThere() throws {
    let read = try JSONReader.read(
      CreateParameters.self, text: #"{"name":null,"address":null,"metadata":null}"#)
    #expect(read == CreateParameters())
    #expect(read.text == "{}")
  }

  @Test func saysClearAsTheEmptyString() throws {
    let cleared = CreateParameters(
      name: .clear, address: .clear, metadata: [:], locales: [], taxExempt: .clear)
    #expect(cleared.text == #"{"name":"","address":"","metadata":"","locales":"","tax_exempt":""}"#)
    let set = CreateParameters(
      name: "Ada", address: .set(Address(city: "Bonn")), metadata: ["a": "b"], locales: ["de"],
      taxExempt: .set(.exempt))
    #expect(
      set.text
        == #"{"name":"Ada","address":{"city":"Bonn"},"metadata":{"a":"b"},"locales":["de"],"tax_exempt":"exempt"}"#
    )
    #expect(try JSONReader.read(CreateParameters.self, text: set.text) == set)
    #expect(
      try JSONReader.read(CreateParameters.self, text: #"{"address":"","tax_exempt":""}"#).address == .clear)
    let number: Clearable<Int> = 5
    let flag: Clearable<Bool> = true
    #expect([number.text, flag.text, (5 as Clearable<ExactDecimal>).text] == ["5", "true", "\"5\""])
  }
}
