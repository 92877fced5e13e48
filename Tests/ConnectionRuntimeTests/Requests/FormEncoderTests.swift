import ConnectionRuntime
import Foundation
import Testing

@Suite struct FormEncoderTests {
  private func form(_ json: String) throws -> String {
    FormEncoder.encode(try FormEncoder.pairs(from: Array(json.utf8)), in: .body)
  }

  @Test func nestsByLiteralBracketsWithIndexedArrays() throws {
    let json =
      #"{"a":{"b":{"c":1}},"items":[{"price":"p","n":[true,false]},{"price":"q"}],"t":1700000000,"d":"0.10"}"#
    #expect(
      try form(json)
        == "a[b][c]=1&items[0][price]=p&items[0][n][0]=true&items[0][n][1]=false&items[1][price]=q&t=1700000000&d=0.10"
    )
  }

  @Test func sendsNothingForNullAndEmptyContainersButTheEmptyString() throws {
    #expect(try form(#"{"a":null,"b":[],"c":{},"d":"","e":{"f":{}},"g":[[]]}"#) == "d=")
  }

  @Test func encodesWhateverIsReserved() throws {
    #expect(
      try form(#"{"a b&c":"1+2=3&x é/?#[]%","m":{"k=1":"v"}}"#)
        == "a%20b%26c=1%2B2%3D3%26x%20%C3%A9%2F%3F%23%5B%5D%25&m[k%3D1]=v")
  }

  @Test func keepsTheOrderOfWriting() throws {
    #expect(try form(#"{"z":1,"a":2,"m":3}"#) == "z=1&a=2&m=3")
  }

  @Test func sendsParametersAsStripeReadsThem() throws {
    let parameters = CreateParameters(
      email: "a@b.c", name: .clear, address: .set(Address(city: "Bonn")), metadata: [:],
      since: Date(timeIntervalSince1970: 1_700_000_000.7), rate: ExactDecimal("0.10"), active: true, tags: [])
    #expect(
      try form(parameters.text)
        == "email=a%40b.c&name=&address[city]=Bonn&metadata=&since=1700000000&rate=0.10&active=true")
  }

  @Test func refusesWhatIsNoObject() {
    #expect(throws: JSONError.self) { try form("[1]") }
    #expect(throws: JSONError.self) { try form("{") }
  }

  @Test func roundTripsThroughAnIndependentDecoder() throws {
    var generator = SeededGenerator(state: 3)
    for _ in 0..<500 {
      let value = JSONValue.object([
        "a": generator.parameters(), "b": generator.parameters(), "c d": generator.parameters(),
      ])
      let decoded = decodeForm(FormEncoder.encode(try FormEncoder.pairs(from: value.json()), in: .body))
      #expect(decoded == (pruned(value) ?? .object([:])))
    }
  }
}

extension SeededGenerator {
  /// Parameters as an API takes them: names without brackets, all scalars strings.
  mutating func parameters(depth: Int = 0) -> JSONValue {
    switch Int.random(in: 0...(depth > 3 ? 1 : 3), using: &self) {
    case 0, 1: return .string(string())
    case 2: return .array((0..<Int.random(in: 0...3, using: &self)).map { _ in parameters(depth: depth + 1) })
    default:
      let names = ["x", "y=", "z&z", "ü", "1"]
      let fields = names.prefix(Int.random(in: 0...5, using: &self)).map {
        ($0, parameters(depth: depth + 1))
      }
      return .object(.init(fields) { $1 })
    }
  }
}

/// What a form can say of a value: no empty containers.
private func pruned(_ value: JSONValue) -> JSONValue? {
  switch value {
  case .array(let elements):
    // An index is skipped where an element says nothing; the decoder below sees a map with indices for names.
    let kept = elements.enumerated().compactMap { index, element in pruned(element).map { ("\(index)", $0) } }
    return kept.isEmpty ? nil : .object(.init(kept) { $1 })
  case .object(let fields):
    let kept = fields.compactMapValues(pruned)
    return kept.isEmpty ? nil : .object(kept)
  default: return value
  }
}

/// A decoder that shares nothing with the encoder; arrays become maps with indices for names.
private func decodeForm(_ text: String) -> JSONValue {
  var root = JSONValue.object([:])
  for pair in text.components(separatedBy: "&") where !pair.isEmpty {
    let halves = pair.components(separatedBy: "=")
    let names = halves[0].replacingOccurrences(of: "]", with: "").components(separatedBy: "[")
    insert(
      .string(halves[1].removingPercentEncoding ?? "?"),
      at: names.map { $0.removingPercentEncoding ?? "?" }[...],
      in: &root)
  }
  return root
}

private func insert(_ value: JSONValue, at path: ArraySlice<String>, in root: inout JSONValue) {
  guard let name = path.first, case .object(var fields) = root else {
    root = value
    return
  }
  var inner = fields[name] ?? .object([:])
  insert(value, at: path.dropFirst(), in: &inner)
  fields[name] = inner
  root = .object(fields)
}
