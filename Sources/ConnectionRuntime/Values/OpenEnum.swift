/// An enum of strings that also holds values it doesn't know, because an API adds some without asking.
///
/// Its own protocol inherits none of the standard library's, for the reason that ``JSONConvertible`` names.
public typealias OpenEnum = OpenStringEnum & CaseIterable & Hashable & Codable
  & CustomStringConvertible

/// What a generated enum of strings says of itself: its ``listed`` values, and how each is spelled.
public protocol OpenStringEnum: JSONConvertible {
  /// The values that the API documents, to be found by their spelling.
  static var listed: OpenEnumValues<Self> { get }

  /// The value as the API spells it.
  var rawValue: String { get }

  /// Keeps a value that is not listed.
  static func unrecognized(_ rawValue: String) -> Self
}

extension OpenStringEnum {
  /// The listed values, in the API's order.
  public static var allCases: [Self] { listed.values }

  /// Makes the listed value of that spelling, or one that keeps the spelling.
  public init(rawValue: String) { self = Self.listed[rawValue] ?? .unrecognized(rawValue) }

  /// The value as the API spells it.
  public var description: String { rawValue }

  /// Reads a string; any will do.
  public init(from json: inout JSONReader) throws(JSONError) { self.init(rawValue: try json.readString()) }

  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.write(rawValue) }

  /// Reads a string from any decoder.
  ///
  /// - Throws: What the decoder throws.
  public init(from decoder: any Decoder) throws { self.init(rawValue: try String(from: decoder)) }

  /// Writes a string to any encoder.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

  /// The case of a field's text.
  public init?(slot: FieldSlot) {
    guard let text = String(slot: slot) else { return nil }
    self.init(rawValue: text)
  }

  /// The text.
  public var slot: FieldSlot { rawValue.slot }

  /// Whether two values are spelled the same.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Feeds the value to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// The hash of the value.
  public var hashValue: Int { rawValue.hashValue }
}
