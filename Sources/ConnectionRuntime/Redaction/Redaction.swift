import HTTPTypes

/// The redaction of a call's secrets in text from outside, which passes through it before it gets into an error, a log line, a
/// trace or a description.
///
/// A server, a proxy or an HTTP library may return what it was sent, the API key included. Such text becomes a ``RedactedText``
/// only here, and errors and telemetry take no other text. A secret is redacted literally, in either case, escaped as in JSON,
/// URLs and HTML, in hexadecimal, in base64 (with whatever was encoded together with it), and as the first three quarters of a
/// long one. A secret that is split over several fields, compressed or encrypted is not recognised.
package struct Redaction: Sendable {
  private var patterns: [SecretPattern] = []

  /// A redaction without secrets.
  static let none = Redaction(hiding: [String]())

  /// Makes a redaction of these secrets; one of fewer than three bytes is ignored.
  package init(hiding secrets: some Sequence<String>) {
    for secret in secrets { hide(secret) }
  }

  /// A redaction of more secrets.
  func hiding(_ secrets: some Sequence<String>) -> Redaction {
    var redaction = self
    for secret in secrets { redaction.hide(secret) }
    return redaction
  }

  private mutating func hide(_ secret: String) {
    let bytes = Array(secret.utf8)
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    let trimmed = bytes.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    if trimmed.count >= 3 { patterns += SecretPattern.all(of: Array(trimmed)) }
  }

  /// The bytes with the secrets redacted.
  func bytes(_ bytes: [UInt8]) -> [UInt8] {
    let places = bytes.withUnsafeBufferPointer { text in
      patterns.flatMap { $0.places(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
    }
    guard !places.isEmpty else { return bytes }
    var clean: [UInt8] = []
    var at = 0
    for place in places where place.upperBound > at {
      // Where two matches overlap, one placeholder replaces both.
      if place.lowerBound >= at {
        clean += bytes[at..<place.lowerBound]
        clean += RedactedDescription.placeholder.utf8
      }
      at = place.upperBound
    }
    return clean + bytes[at...]
  }

  /// The text with the secrets redacted.
  package func string(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let clean = self.bytes(bytes)
    return clean.count == bytes.count && clean == bytes ? text : String(decoding: clean, as: UTF8.self)
  }

  /// The text with the secrets redacted, as errors and telemetry take it.
  func text(_ text: String) -> RedactedText { RedactedText(string(text)) }

  /// The decoding error with the secrets redacted: its path has names and `found` has values of the JSON.
  func error(_ error: JSONError) -> JSONError {
    JSONError(
      path: string(error.path), expected: string(error.expected), found: string(error.found),
      offset: error.offset)
  }

  /// The JSON with the secrets redacted in its names, strings and numbers.
  func json(_ value: JSONValue) -> JSONValue {
    switch value {
    case .null, .bool: value
    case .number(let number): string(number.text) == number.text ? value : .string(string(number.text))
    case .string(let text): .string(string(text))
    case .array(let elements): .array(elements.map(json))
    case .object(let fields):
      .object(Dictionary(fields.map { (string($0.key), json($0.value)) }) { first, _ in first })
    }
  }

  /// The header fields with the secrets redacted; a field whose name has one is left out.
  func headers(_ fields: HTTPFields) -> HTTPFields {
    var clean = HTTPFields()
    for field in fields where string(field.name.rawName) == field.name.rawName {
      clean.append(HTTPField(name: field.name, value: string(field.value)))
    }
    return clean
  }

  /// The body of an error with the secrets redacted; where a secret shows only in the parsed JSON, the body is encoded anew.
  func body(_ body: [UInt8]) -> (bytes: [UInt8], json: JSONValue?) {
    let bytes = bytes(body)
    guard let json = JSONReader.repaired(bytes) else { return (bytes, nil) }
    let clean = self.json(json)
    return clean == json ? (bytes, json) : (clean.json(), clean)
  }
}

extension Redaction: CustomStringConvertible, CustomReflectable {
  /// The type's name alone, without the secrets.
  package var description: String { "Redaction" }

  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// A text without secrets of its call; only ``Redaction`` makes one.
struct RedactedText: Sendable, Hashable, CustomStringConvertible {
  /// The text.
  let description: String

  fileprivate init(_ text: String) { description = text }

  /// Makes a text from a literal, which has nothing from outside.
  init(_ text: StaticString) { description = text.description }
}
