/// A string enum that also holds values it doesn't list, because an API may add some at any time.
///
/// The protocol itself inherits none of the standard library's, for the reason given at ``JSONConvertible``.
public typealias OpenEnum = OpenStringEnum & CaseIterable & Hashable & Codable
  & CustomStringConvertible

/// The requirements of a generated string enum: its ``listed`` values and their raw values.
public protocol OpenStringEnum: JSONConvertible {
  /// The values that the API documents, as a lookup table by raw value.
  static var listed: OpenEnumValues<Self> { get }

  /// The string that the API sends.
  var rawValue: String { get }

  /// Makes a value that is not listed.
  static func unrecognized(_ rawValue: String) -> Self
}

extension OpenStringEnum {
  /// The listed values, in the API's order.
  public static var allCases: [Self] { listed.values }

  /// Makes the listed value of a string, or an unrecognized one that keeps the string.
  public init(rawValue: String) { self = Self.listed[rawValue] ?? .unrecognized(rawValue) }

  /// The string that the API sends.
  public var description: String { rawValue }

  /// Reads a string, listed or not.
  public init(from json: inout JSONReader) throws(JSONError) { self.init(rawValue: try json.readString()) }

  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.write(rawValue) }

  /// Reads a string from any decoder.
  ///
  /// - Throws: The decoder's error.
  public init(from decoder: any Decoder) throws { self.init(rawValue: try String(from: decoder)) }

  /// Writes a string to any encoder.
  ///
  /// - Throws: The encoder's error.
  public func encode(to encoder: any Encoder) throws { try rawValue.encode(to: encoder) }

  /// Makes the value from the string of a slot; nil where the slot has none.
  public init?(slot: FieldSlot) {
    guard let text = String(slot: slot) else { return nil }
    self.init(rawValue: text)
  }

  /// The slot that stores the string.
  public var slot: FieldSlot { rawValue.slot }

  /// Whether two values have the same string.
  public static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

  /// Feeds the string to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// The hash value of the string.
  public var hashValue: Int { rawValue.hashValue }
}
