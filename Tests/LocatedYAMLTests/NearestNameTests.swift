import SourceDiagnostics
import Testing

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
}
