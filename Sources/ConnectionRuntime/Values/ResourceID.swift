/// The id of a resource, which can't be confused with the id of another kind of resource.
public struct ResourceID<Resource>: JSONModel, ExpressibleByStringLiteral, CustomStringConvertible,
  LosslessStringConvertible
{
  /// The id as the API spells it, such as `cus_123`.
  public let rawValue: String

  /// Makes an id from its text; any text will do, as only the API knows which ones exist.
  public init(_ description: String) { rawValue = description }

  /// Makes an id from its text.
  public init(stringLiteral value: String) { rawValue = value }

  /// The id's text.
  public var description: String { rawValue }

  /// Reads a string.
  public init(from json: inout JSONReader) throws(JSONError) { rawValue = try json.readString() }

  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.write(rawValue) }

  /// The id of a field's text.
  public init?(slot: FieldSlot) {
    guard let text = String(slot: slot) else { return nil }
    rawValue = text
  }

  /// The id's text.
  public var slot: FieldSlot { rawValue.slot }
}
