import ConnectionRuntime
import EveryTypeConnection
import EveryTypeConnectionTesting
import Foundation
import Testing

/// The stub and the samples of a connection that has every type.
@Suite struct StubTests {
  private func readBack(_ parameters: Things.CreateParameters) async throws -> Things.CreateParameters? {
    let stub = EveryStub()
    stub.things.create.returns(EverySamples.thing())
    _ = try await stub.client().things.create(parameters)
    return try stub.things.create.inputs.first
  }

  @Test func readsEveryShapeBackFromTheForm() async throws {
    let parameters = Things.CreateParameters(
      name: "12", price: 50, email: "a@b.c", count: 3, exact: 1, isOpen: false,
      created: Date(timeIntervalSince1970: 1), owner: "ow_1", address: .set(.init(city: "London")),
      words: ["x", "true"], matrix: [[1, 2], [3]], metadata: ["0": "1"], prices: ["eur": [5]],
      state: .set(.value2FA), mode: .slow, ends: .set(.timestamp(Date(timeIntervalSince1970: 9))),
      shipping: .parameters(.init(city: "Paris")), size: .init(width: 3, unit: .in),
      shape: .circleParameters(.init(kind: "circle", radius: 1.5)), items: [.init(quantity: 2, tags: ["t"])],
      translations: ["fr": .init(text: "lampe")], tree: .init(value: 1, children: [.init(value: 2)]),
      class: "c", default: true)
    #expect(try await readBack(parameters) == parameters)
  }

  @Test func readsWhatIsClearedAndTheOtherOfTwoTypesBack() async throws {
    let parameters = Things.CreateParameters(
      name: "", price: 0, email: .clear, count: .clear, starts: .clear, address: .clear, metadata: .clear,
      state: .clear, ends: .set(.now), shipping: .string("by hand"))
    #expect(try await readBack(parameters) == parameters)
  }

  @Test func takesPathAndParametersApart() async throws {
    let stub = EveryStub()
    stub.things.delete.answers { thing, _ in Deleted(id: ResourceID("\(thing) is gone")) }
    let deleted = try await stub.client().things.delete("th/1")
    #expect(deleted.id == "th/1 is gone")
    #expect(stub.requests.first?.path == "/v1/things/th%2F1")
    #expect(try stub.things.delete.inputs.first?.thing == "th/1")
  }

  @Test func answersABareList() async throws {
    let stub = EveryStub()
    stub.things.import.returns([EverySamples.thing(), EverySamples.thing()])
    #expect(try await stub.client().things.import().count == 2)
    #expect(stub.things.import.requests.map(\.path) == ["/v1/things/import"])
  }

  @Test func tellsADeletedObjectFromOneThatIsThere() async throws {
    let stub = EveryStub()
    stub.things.retrieve.returns(EverySamples.thing { $0.name = "Lamp" })
    #expect(try await stub.client().things.retrieve("th_1").object?.name == "Lamp")
    stub.things.retrieve.returns(.deleted(Deleted(id: "th_1")))
    #expect(try await stub.client().things.retrieve("th_1").object == nil)
  }

  @Test func hasASampleOfEveryResource() {
    #expect(EverySamples.all.count == 5)
  }
}
