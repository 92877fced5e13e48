import HTTPTypes

/// The one door through which text from outside gets into an error, a log line, a trace or a description: it hides the secrets
/// of a call.
///
/// A server, a proxy or a library that sends may give back what it was sent, the key included. What comes from there is made a
/// ``RedactedText`` here, which nothing else makes, and errors and telemetry take no other text. Hidden are a secret as it is,
/// in either case, quoted as JSON, URLs and HTML do, in hexadecimal, in base64 (with whatever was encoded beside it), and the
/// first three quarters of a long one. What is split over several fields, compressed or encrypted is out of reach.
package struct Redaction: Sendable {
  private var patterns: [SecretPattern] = []

  /// Hides nothing.
  static let none = Redaction(hiding: [String]())

  /// Hides these secrets; fewer than three characters are none.
  package init(hiding secrets: some Sequence<String>) {
    for secret in secrets { hide(secret) }
  }

  /// The same, that hides more.
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

  /// Bytes of any kind without the secrets.
  func bytes(_ bytes: [UInt8]) -> [UInt8] {
    let places = bytes.withUnsafeBufferPointer { text in
      patterns.flatMap { $0.places(in: text) }.sorted { $0.lowerBound < $1.lowerBound }
    }
    guard !places.isEmpty else { return bytes }
    var clean: [UInt8] = []
    var at = 0
    for place in places where place.upperBound > at {
      // Where two places overlap, one placeholder stands for both.
      if place.lowerBound >= at {
        clean += bytes[at..<place.lowerBound]
        clean += RedactedDescription.placeholder.utf8
      }
      at = place.upperBound
    }
    return clean + bytes[at...]
  }

  /// A text without the secrets.
  package func string(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let clean = self.bytes(bytes)
    return clean.count == bytes.count && clean == bytes ? text : String(decoding: clean, as: UTF8.self)
  }

  /// A text without the secrets, as errors and telemetry take it.
  func text(_ text: String) -> RedactedText { RedactedText(string(text)) }

  /// An error of reading without the secrets: its path has names, and `found` has values, of what was read.
  func error(_ error: JSONError) -> JSONError {
    JSONError(
      path: string(error.path), expected: string(error.expected), found: string(error.found),
      offset: error.offset)
  }

  /// JSON without the secrets, in its names and in its strings.
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

  /// Header fields without the secrets; a name that holds one is left out.
  func headers(_ fields: HTTPFields) -> HTTPFields {
    var clean = HTTPFields()
    for field in fields where string(field.name.rawName) == field.name.rawName {
      clean.append(HTTPField(name: field.name, value: string(field.value)))
    }
    return clean
  }

  /// The body of an error without the secrets; one in which they stand in a way that only its reader sees is written anew.
  func body(_ body: [UInt8]) -> (bytes: [UInt8], json: JSONValue?) {
    let bytes = bytes(body)
    guard let json = JSONReader.repaired(bytes) else { return (bytes, nil) }
    let clean = self.json(json)
    return clean == json ? (bytes, json) : (clean.json(), clean)
  }
}

extension Redaction: CustomStringConvertible, CustomReflectable {
  /// The type's name: what is hidden is not shown here either.
  package var description: String { "Redaction" }

  /// A mirror without children.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// A text in which no secret of its call stands; ``Redaction`` makes it, and nothing else does.
struct RedactedText: Sendable, Hashable, CustomStringConvertible {
  /// The text.
  let description: String

  fileprivate init(_ text: String) { description = text }

  /// A text of our own, without anything from outside.
  init(_ text: StaticString) { description = text.description }
}
