/// A writer of JSON in UTF-8.
public struct JSONWriter: Sendable {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []

  private let pretty: Bool
  /// Whether the values of secret fields are redacted, for descriptions and logs.
  let hidesSecrets: Bool
  /// The values of the secret fields that were written, to be redacted in errors.
  var secrets: [String] = []
  private var depth = 0
  /// Whether a value precedes the next one in the same container.
  private var followsValue = false
  private var followsName = false

  /// Makes an empty writer; `pretty` puts every field and element on a line of its own.
  public init(pretty: Bool = false) {
    self.pretty = pretty
    hidesSecrets = false
  }

  init(hidingSecrets: Bool) {
    pretty = false
    hidesSecrets = hidingSecrets
  }

  /// Opens an object.
  public mutating func beginObject() { open(UInt8(ascii: "{")) }

  /// Closes the object that was opened last.
  public mutating func endObject() { close(UInt8(ascii: "}")) }

  /// Opens an array.
  public mutating func beginArray() { open(UInt8(ascii: "[")) }

  /// Closes the array that was opened last.
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a field's name; its value comes next.
  public mutating func name(_ name: String) {
    write(name)
    colon()
  }

  /// Writes a field.
  @inlinable
  public mutating func field<T: JSONConvertible>(_ name: StaticString, _ value: T) {
    self.name(name)
    value.write(to: &self)
  }

  /// Writes a field, or nothing where the value is nil.
  @inlinable
  public mutating func field<T: JSONConvertible>(_ name: StaticString, _ value: T?) {
    guard let value else { return }
    self.name(name)
    value.write(to: &self)
  }

  /// Writes the fields that a type doesn't know, sorted by name.
  public mutating func additional(_ fields: [String: JSONValue]) {
    guard !fields.isEmpty else { return }
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
      self.name(name)
      value.write(to: &self)
    }
  }

  /// Writes a string.
  public mutating func write(_ string: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
    followsValue = true
  }

  /// Writes a whole number.
  public mutating func write(_ integer: Int) { token(integer.description) }

  /// Writes a number: without a fraction where it has none, and `null` where it is infinite or NaN.
  public mutating func write(_ double: Double) {
    guard double.isFinite else { return writeNull() }
    if let integer = Int(exactly: double), integer.magnitude < 1 << 53 { return write(integer) }
    token(double.description)
  }

  /// Writes `true` or `false`.
  public mutating func write(_ bool: Bool) { token(bool ? "true" : "false") }

  /// Writes a number as its text.
  public mutating func write(_ number: JSONNumber) { token(number.text) }

  /// Writes `null`.
  public mutating func writeNull() { token("null") }

  /// Writes a field's name; its value comes next.
  @usableFromInline
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
    colon()
  }

  private mutating func colon() {
    bytes.append(UInt8(ascii: ":"))
    if pretty { bytes.append(UInt8(ascii: " ")) }
    followsValue = false
    followsName = true
  }

  private mutating func token(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    followsValue = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    followsValue = false
  }

  private mutating func close(_ bracket: UInt8) {
    depth = max(depth - 1, 0)
    if pretty, followsValue { newLine() }
    bytes.append(bracket)
    followsValue = true
  }

  /// Writes the separator between two values.
  private mutating func separate() {
    if followsName {
      followsName = false
      return
    }
    if followsValue { bytes.append(UInt8(ascii: ",")) }
    if pretty, depth > 0 { newLine() }
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for (index, byte) in text.enumerated()
    where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.append(contentsOf: text[copied..<index])
      copied = index + 1
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
      case 0x0A: bytes.append(UInt8(ascii: "n"))
      case 0x0D: bytes.append(UInt8(ascii: "r"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      default:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(contentsOf: Hexadecimal.text([byte]).utf8)
      }
    }
    bytes.append(contentsOf: text[copied...])
  }
}
