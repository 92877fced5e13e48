import SourceDiagnostics
import Testing

@testable import NearestNames

struct NearestNameTests {
  @Test(arguments: [
    ("strng", "string"), ("stirng", "string"), ("Customr", "Customer"), ("max_items", "max-items"),
    ("SUMMARY", "summary"), ("requierd", "required"),
  ])
  func suggestsCloseNames(name: String, expected: String) {
    let names = ["string", "Customer", "max-items", "min-items", "summary", "required", "id"]
    #expect(nearestName(to: name, among: names) == expected)
  }

  @Test(arguments: ["banana", "x", "stop", "", "to"])
  func keepsSilentAboutFarNames(name: String) {
    #expect(nearestName(to: name, among: ["string", "customer", "id", ""]) == nil)
  }

  @Test func decidesTiesByAlphabet() {
    #expect(nearestName(to: "cat", among: ["hat", "bat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test(arguments: [
    ("customers.create", "customers.create", 0), ("abc", "", 3), ("create", "craete", 1), ("a", "b", 1),
    ("widget", "widgets", 1), ("kitten", "sitting", 3),
  ])
  func countsEdits(first: String, second: String, edits: Int) {
    #expect(editDistance(Array(first), Array(second)) == edits)
    #expect(editDistance(Array(second), Array(first)) == edits)
  }
}
