import ConnectionRuntime
import EveryTypeConnection
import Foundation
import Testing

/// What the API returns, read into generated types and written back.
@Suite struct ResultTests {
  @Test func writesEveryFieldAsItWasRead() throws {
    let sample = try ThingSample.json()
    let thing = try sample.read(Thing.self)
    #expect(try thing.written() == sample)
    #expect(try thing.written().read(Thing.self) == thing)
  }

  @Test func readsEveryTypeIntoItsSwiftType() throws {
    let thing = try ThingSample.json().read(Thing.self)
    #expect(thing.id == "th_1")
    #expect(thing.name == "Lamp \"A\" é")
    #expect(thing.exact == ExactDecimal("0.10000000000000000001"))
    #expect(thing.created == Date(timeIntervalSince1970: 1_700_000_000))
    #expect(thing.anything["deep"] == [1, nil, ["x": "y"]])
    #expect(thing.matrix == [[1, 2], [], [3]])
    #expect(thing.parts.items.first?.weight == 1.5)
    #expect(thing.found?.nextPage == "n")
    #expect(thing.owner.object?.bestFriend?.id == "ow_2")
    #expect(thing.maker == .deleted(Deleted(id: "ow_3")))
    #expect(thing.payer == .deleted(Deleted(id: "ow_4")))
    #expect(thing.source?.id == "ba_1")
    #expect(thing.payout == .deletedBankAccount(Deleted(id: "ba_2")))
    #expect(thing.state == .value2FA)
    #expect(thing.ends == .timestamp(Date(timeIntervalSince1970: 1_800_000_000)))
    #expect(thing.shipping == .object(.init(city: "Paris")))
    #expect(thing.size?.box.depth == 7)
    #expect(thing.label == .numberLabel(NumberLabel(number: 4)))
    #expect(thing.tree?.child?.value == 2)
    #expect(thing.wellNamed == "m")
    #expect(thing.address?.additionalFields == ["postcode": "SW1"])
    #expect(thing.additionalFields == ["a_field_of_tomorrow": [true]])
  }

  @Test(arguments: [
    ("owner", #""ow_9""#), ("maker", #""ow_9""#), ("maker", #"{"id": "ow_9", "object": "owner"}"#),
    ("source", #"{"id": "ba_9", "object": "bank_account", "last4": "1234"}"#),
    ("payer", #"{"id": "ow_9", "object": "owner"}"#),
    ("payout", #"{"id": "c", "object": "card", "brand": "b"}"#),
    ("state", #""unrecognized""#), ("state", #""Type""#), ("state", #""*""#), ("ends", #""now""#),
    ("ends", #""never""#),
    ("shipping", #""by hand""#), ("shipping", #""""#), ("label", #"{"name": "n"}"#),
    ("shape", #"{"kind": "square", "side": 3}"#),
  ])
  func writesEachAlternativeAsItWasRead(_ field: String, _ value: String) throws {
    let sample = try ThingSample.json(with: field, value)
    #expect(try sample.read(Thing.self).written() == sample)
  }

  @Test(arguments: [
    ("state", #""of tomorrow""#), ("ends", #""tomorrow""#),
    ("size", #"{"width": 1, "unit": "yd", "box": {}}"#),
    ("funding", #"{"object": "coin", "id": "co_1", "metal": "gold"}"#),
    ("funding", #"{"id": "without_an_object"}"#),
    ("source", #"{"object": "coin", "id": "co_1"}"#),
    ("payout", #"{"object": "coin", "id": "co_1", "deleted": true}"#),
    ("shape", #"{"kind": "blob"}"#), ("label", #"{"colour": "red"}"#),
  ])
  func keepsWhatItDoesNotKnow(_ field: String, _ value: String) throws {
    let sample = try ThingSample.json(with: field, value)
    #expect(try sample.read(Thing.self).written() == sample)
  }

  @Test func namesWhatItDoesNotKnow() throws {
    let thing = try ThingSample.json(with: "state", #""of tomorrow""#).read(Thing.self)
    #expect(thing.state == .unrecognized("of tomorrow"))
    let coin = try ThingSample.json(with: "source", #"{"object": "coin", "id": "co_1"}"#).read(Thing.self)
    #expect(coin.source?.id == "co_1")
    guard case .object(.unrecognized(let value)) = coin.source else {
      Issue.record("the coin was taken for something else")
      return
    }
    #expect(value["object"] == "coin")
  }

  @Test func leavesOutWhatIsNull() throws {
    let thing = try ThingSample.json(with: "email", "null").read(Thing.self)
    #expect(thing.email == nil)
    #expect(try thing.written()["email"] == nil)
  }

  @Test(arguments: ["name", "price", "translations", "created"])
  func refusesAnObjectWithoutARequiredField(_ field: String) throws {
    let sample = try ThingSample.json(with: field, "null")
    #expect(throws: JSONError.self) { try sample.read(Thing.self) }
  }

  @Test func changesOneCopyAndNotTheOther() throws {
    let first = try ThingSample.json().read(Thing.self)
    var second = first
    second.name = "Other"
    second.tree?.child?.value = 5
    #expect(first.name == "Lamp \"A\" é")
    #expect(first.tree?.child?.value == 2)
    #expect(second.tree?.child?.value == 5)
    #expect(first != second)
  }

  @Test func goesThroughCodable() throws {
    let thing = try ThingSample.json().read(Thing.self)
    let data = try JSONEncoder().encode(thing)
    #expect(try JSONDecoder().decode(Thing.self, from: data) == thing)
  }

  @Test func staysSmallWhereItHasManyFields() {
    #expect(MemoryLayout<Thing>.size == MemoryLayout<Int>.size)
    #expect(MemoryLayout<Things.CreateParameters>.size == MemoryLayout<Int>.size)
  }
}
