/// A type that reads itself from JSON and writes itself as JSON.
///
/// It does not inherit `Hashable`, though all such types of this module are: a conformance to a protocol that inherits one of
/// the standard library's is put together at run time, and there are a thousand models.
public protocol JSONConvertible: Sendable {
  /// Reads a value at the reader's place and moves the reader behind it.
  init(from json: inout JSONReader) throws(JSONError)

  /// Writes exactly one JSON value.
  func write(to json: inout JSONWriter)

  /// The value of a field of a ``Record``; nil where the slot has none, or one of another type.
  init?(slot: FieldSlot)

  /// The value as a field of a ``Record`` keeps it.
  var slot: FieldSlot { get }
}

extension JSONConvertible where Self: Hashable {
  /// The value in a box.
  public init?(slot: FieldSlot) {
    guard let value = slot.unboxed(as: Self.self) else { return nil }
    self = value
  }

  /// The value in a box.
  public var slot: FieldSlot { FieldSlot(boxing: self) }
}

/// A value of an API: JSON both ways, `Hashable`, and `Codable` for use with other formats.
public typealias JSONModel = JSONConvertible & Hashable & Codable

// What a type that declares `Codable` needs, by way of `JSONValue`. Not only where `Self: Codable`: each model would then carry
// code that looks up its two conformances.
extension JSONConvertible {
  /// Reads the value from any decoder that can express JSON.
  ///
  /// - Throws: A `DecodingError` whose context says what ``JSONError`` says.
  public init(from decoder: any Decoder) throws {
    let bytes = try JSONValue(from: decoder).json()
    do {
      self = try JSONReader.read(Self.self, from: bytes)
    } catch {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
    }
  }

  /// Writes the value to any encoder that can express JSON.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    try JSONReader.read(JSONValue.self, from: json()).encode(to: encoder)
  }
}

extension JSONConvertible {
  /// The value as JSON in UTF-8, with indentation where `pretty` asks for it.
  public func json(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    write(to: &writer)
    return writer.bytes
  }
}
