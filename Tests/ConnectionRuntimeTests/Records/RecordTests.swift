import ConnectionRuntime
import Foundation
import Testing

@Suite struct RecordTests {
  private func read(_ text: String) throws -> Customer {
    try JSONReader.read(Customer.self, from: Array(text.utf8))
  }

  @Test func isOnePointerWide() {
    #expect(MemoryLayout<Customer>.size == MemoryLayout<Int>.size)
  }

  @Test func changesOneOwnerOnly() throws {
    let first = Customer(id: "cus_1", email: "a@example.com")
    var second = first
    second.email = "b@example.com"
    second.additionalFields["x"] = 1
    #expect(first.email == "a@example.com")
    #expect(first.additionalFields.isEmpty)
    #expect(second.email == "b@example.com")
    #expect(second.additionalFields == ["x": 1])
  }

  @Test func clearsAValue() {
    var customer = Customer(id: "cus_1", email: "a@example.com")
    customer.email = nil
    #expect(customer.email == nil)
    #expect(customer == Customer(id: "cus_1"))
  }

  @Test func comparesAndHashesValuesOfEveryKind() throws {
    let text = #"""
      {"id": "cus_1", "created": 12, "balance": -3, "email": "e", "address": {"city": "Paris"}, "tax_exempt": "reverse",
       "livemode": true, "metadata": {"a": "b"}, "parent": {"id": "cus_0"}, "source": "ba_1", "rate": "0.10", "new": [1]}
      """#
    let customer = try read(text)
    #expect(customer == (try read(text)))
    #expect(customer.hashValue == (try read(text)).hashValue)
    let changes = [
      ("12", "13"), ("-3", "-4"), (#""e""#, #""f""#), ("Paris", "Rome"), ("reverse", "exempt"),
      ("true", "false"),
      (#""b""#, #""c""#), ("cus_0", "cus_9"), ("ba_1", "ba_2"), ("0.10", "0.1"), ("[1]", "[2]"),
    ]
    for (old, new) in changes {
      let other = try read(text.replacingOccurrences(of: old, with: new))
      #expect(customer != other, "\(old) and \(new) are taken for the same")
    }
  }

  @Test func takesNullForAbsentAndRefusesNullWhereAValueMustBe() throws {
    #expect(try read(#"{"id": "cus_1", "email": null}"#) == Customer(id: "cus_1"))
    let error = #expect(throws: JSONError.self) { try read(#"{"id": null}"#) }
    #expect(error?.path == "$.id")
  }

  @Test func saysWhichRequiredFieldIsMissing() {
    let error = #expect(throws: JSONError.self) { try read(#"{"parent": {"id": "cus_2", "parent": {}}}"#) }
    #expect(error?.path == "$.parent.parent.id")
    #expect(error?.found == "nothing: the required field is missing")
  }

  @Test func saysWhereAValueOfAnotherTypeStands() {
    for (field, value) in [
      ("balance", #""3""#), ("email", "3"), ("livemode", "1"), ("address", "[]"), ("metadata", #"{"a": 1}"#),
      ("created", "1.5"), ("rate", #""x""#), ("tax_exempt", "{}"),
    ] {
      let error = #expect(throws: JSONError.self) { try read(#"{"id": "c", "\#(field)": \#(value)}"#) }
      #expect(error?.path.hasPrefix("$.\(field)") == true, "\(field): \(String(describing: error))")
    }
  }

  @Test func showsNoSecretInAnyDescription() {
    let customer = Customer(id: "cus_1", email: "a@example.com", secret: "hush-hush")
    var dumped = ""
    dump([customer], to: &dumped)
    let texts = [
      "\(customer)", String(reflecting: customer), "\([customer])", "\(Optional(customer) as Any)", dumped,
    ]
    for text in texts {
      #expect(!text.contains("hush-hush"), "\(text)")
      #expect(text.contains("[redacted]"))
      #expect(text.contains("a@example.com"))
    }
    #expect(String(decoding: customer.json(), as: UTF8.self).contains("hush-hush"))
  }
}
