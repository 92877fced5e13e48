/// The id of a resource, typed so that it can't be confused with the id of another kind of resource.
public struct ResourceID<Resource>: JSONModel, ExpressibleByStringLiteral, CustomStringConvertible,
  LosslessStringConvertible
{
  /// The id as the API sends it, such as `cus_123`.
  public let rawValue: String

  /// Makes an id from its text; any text is accepted, as only the API knows which ids exist.
  public init(_ description: String) { rawValue = description }

  /// Makes an id from its text.
  public init(stringLiteral value: String) { rawValue = value }

  /// The text of the id.
  public var description: String { rawValue }

  /// Reads a string.
  public init(from json: inout JSONReader) throws(JSONError) { rawValue = try json.readString() }

  /// Writes a string.
  public func write(to json: inout JSONWriter) { json.write(rawValue) }

  /// Makes the id from the string of a slot; nil where the slot has none.
  public init?(slot: FieldSlot) {
    guard let text = String(slot: slot) else { return nil }
    rawValue = text
  }

  /// The text of the id.
  public var slot: FieldSlot { rawValue.slot }
}
