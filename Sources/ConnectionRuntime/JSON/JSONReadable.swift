/// A type that reads itself from JSON.
public protocol JSONReadable: Sendable {
  /// Reads a value at the reader's place and moves the reader behind it.
  init(from json: inout JSONReader) throws(JSONError)
}

/// A type that writes itself as JSON.
public protocol JSONWritable: Sendable {
  /// Writes exactly one JSON value.
  func write(to json: inout JSONWriter)
}

/// An object of an API: JSON both ways, `Hashable`, and `Codable` for use with other formats.
///
/// `Codable` comes from an extension that goes through ``JSONValue``.
public protocol JSONModel: JSONReadable, JSONWritable, Codable, Hashable {}

extension JSONModel {
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

extension JSONWritable {
  /// The value as JSON in UTF-8, with indentation where `pretty` asks for it.
  public func json(pretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(pretty: pretty)
    write(to: &writer)
    return writer.bytes
  }
}
