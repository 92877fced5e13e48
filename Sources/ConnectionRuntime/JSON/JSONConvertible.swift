/// A type that can be decoded from JSON and encoded as JSON.
///
/// It does not inherit `Hashable`, though all such types of this module conform to that: a conformance to a protocol that
/// inherits one of the standard library's is instantiated at run time, and there are a thousand models.
public protocol JSONConvertible: Sendable {
  /// Reads a value at the reader's position and moves the reader past it.
  init(from json: inout JSONReader) throws(JSONError)

  /// Writes exactly one JSON value.
  func write(to json: inout JSONWriter)

  /// The value of a slot of a ``Record``; nil where the slot has none, or one of another type.
  init?(slot: FieldSlot)

  /// The slot that stores the value in a ``Record``.
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

// The requirements of a type that declares `Codable`, met by way of `JSONValue`. They are not limited to `Self: Codable`: each
// model would then carry code that looks up its two conformances.
extension JSONConvertible {
  /// Reads the value from any decoder that can express JSON.
  ///
  /// - Throws: A `DecodingError` whose context has the description of the ``JSONError``.
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
  /// - Throws: The encoder's error.
  public func encode(to encoder: any Encoder) throws {
    try JSONReader.read(JSONValue.self, from: json()).encode(to: encoder)
  }
}

extension JSONConvertible {
  /// The value as JSON in UTF-8, indented where `pretty` is true.
  public func json(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    write(to: &writer)
    return writer.bytes
  }
}
