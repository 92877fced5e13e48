import ConnectionRuntime
import Foundation

/// Whatever pairs are encoded, another decoder gets the same pairs back; the text has only characters that a form may have.
///
/// An input that begins with `{` is the JSON of parameters, any other is names and values with zeros between them.
func testForm(_ bytes: [UInt8]) {
  let pairs: [FormPair]
  if bytes.first == UInt8(ascii: "{") {
    guard let parameters = try? FormEncoder.pairs(from: bytes) else { return }
    // Not strictly: a form may have a name twice, and who reads input refuses that before.
    let value = try? JSONReader.read(JSONValue.self, from: bytes)
    guard case .object? = value else { fatalError("property: only an object has parameters") }
    pairs = parameters
  } else {
    let texts = bytes.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    pairs = stride(from: 0, to: texts.count - 1, by: 2).map {
      FormPair(name: texts[$0], value: texts[$0 + 1])
    }
  }
  for (place, brackets) in [(FormEncoder.Place.body, "[]"), (.query, "")] {
    let text = FormEncoder.encode(pairs, in: place)
    require(
      text.utf8.allSatisfy { isAllowed($0) || brackets.utf8.contains($0) },
      "the text has characters of a form only: \(text)")
    require(decoded(text) == pairs, "the decoder gets the same pairs: \(text)")
  }
}

private func isAllowed(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "-._~%&=".utf8.contains(byte)
  }
}

/// A decoder that shares nothing with the encoder.
private func decoded(_ text: String) -> [FormPair]? {
  var pairs: [FormPair] = []
  for pair in text.components(separatedBy: "&") where !text.isEmpty {
    let halves = pair.components(separatedBy: "=")
    guard halves.count == 2, let name = halves[0].removingPercentEncoding,
      let value = halves[1].removingPercentEncoding
    else { return nil }
    pairs.append(FormPair(name: name, value: value))
  }
  return pairs
}
