/// A model whose fields are kept in a ``Record``, as those of generated structs are.
///
/// All that such models have in common stands here once: JSON both ways, equality, hashing and `Codable` go by the schema.
/// A model says itself that it is `Hashable` and `Codable`; ``JSONConvertible`` says why.
public protocol RecordModel: JSONConvertible {
  /// The model's fields.
  static var schema: RecordSchema { get }

  /// The values of the fields.
  var record: Record { get }

  /// Gives the fields of a record of the same schema their names and types.
  init(record: Record)
}

extension RecordModel {
  /// Members of the JSON object that this type has no property for.
  public var additionalFields: [String: JSONValue] {
    get { record.additionalFields }
    set {
      var changed = record
      changed.additionalFields = newValue
      self = Self(record: changed)
    }
  }

  /// Reads the value from JSON.
  public init(from json: inout JSONReader) throws(JSONError) {
    self.init(record: try json.readRecord(Self.schema))
  }

  /// Writes the value as JSON.
  public func write(to json: inout JSONWriter) { json.write(record) }

  /// The model of a record.
  public init?(slot: FieldSlot) {
    guard case .record(let record) = slot.content else { return nil }
    self.init(record: record)
  }

  /// The record.
  public var slot: FieldSlot { FieldSlot(.record(record)) }

  /// Whether two values have equal fields.
  public static func == (left: Self, right: Self) -> Bool { left.record == right.record }

  /// Feeds all fields to a hasher.
  public func hash(into hasher: inout Hasher) { record.hash(into: &hasher) }

  /// The hash of all fields. The compiler would otherwise write this for each of a thousand models.
  public var hashValue: Int { record.hashValue }
}

extension ErrorDetails where Self: RecordModel {
  /// Makes details that say nothing.
  public init() { self.init(record: Record(Self.schema)) }
}
