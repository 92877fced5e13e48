import ConnectionRuntime
import EveryTypeConnection
import EveryTypeOperations
import Testing

/// Where requests go, and what logs call that.
@Suite struct PathTests {
  @Test func knowsAPathByItsPlaceholdersAsTheCatalogDoes() {
    let retrieve = Things.retrieve("thing_1").path
    #expect(retrieve.text == "/v1/things/thing_1")
    #expect(retrieve.template == "/v1/things/{thing}")
    let update = Things.updatePart("thing_1", class: "a/b").path
    #expect(update.text == "/v1/things/thing_1/parts/a%2Fb")
    #expect(update.template == "/v1/things/{thing}/parts/{class}")
    let known = Set(EveryClient.operations.map(\.descriptor.path))
    #expect(known.isSuperset(of: [retrieve.template, update.template]))
  }
}
