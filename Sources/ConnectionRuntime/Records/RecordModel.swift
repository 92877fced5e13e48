/// A model whose fields are kept in a ``Record``, as those of generated structs are.
///
/// All that such models have in common stands here once: JSON both ways, equality, hashing and `Codable` go by the schema.
/// A model says itself that it is `Hashable` and `Codable`; ``JSONConvertible`` says why.
///
/// A record goes in and out for generated code only (`@_spi(Generated)`): with one of another schema, a property would have no value
/// of its type. So an app can't come by a ``Record``, and no property can end the program.
public protocol RecordModel: JSONConvertible {
  /// The model's fields.
  static var schema: RecordSchema { get }

  /// The values of the fields.
  @_spi(Generated) var modelRecord: Record { get }

  /// Gives the fields of a record of the same schema their names and types.
  @_spi(Generated) init?(modelRecord: Record)
}

extension RecordModel {
  /// A record without values, of models that keep none.
  @_spi(Generated) public var modelRecord: Record { Record(Self.schema) }

  /// Nil, for models that are made of no record.
  @_spi(Generated) public init?(modelRecord: Record) { nil }

  /// Members of the JSON object that this type has no property for.
  public var additionalFields: [String: JSONValue] {
    get { modelRecord.additionalFields }
    set {
      var changed = modelRecord
      changed.additionalFields = newValue
      if let model = Self(modelRecord: changed) { self = model }
    }
  }

  /// Reads the value from JSON.
  public init(from json: inout JSONReader) throws(JSONError) {
    let record = try json.readRecord(Self.schema)
    guard let model = Self(modelRecord: record) else {
      throw json.failure(expected: "nothing, as \(Self.self) takes no record")
    }
    self = model
  }

  /// Writes the value as JSON.
  public func write(to json: inout JSONWriter) { json.write(modelRecord) }

  /// The model of a record.
  public init?(slot: FieldSlot) {
    guard case .record(let record) = slot.content, record.schema.describes(Self.schema) else { return nil }
    self.init(modelRecord: record)
  }

  /// The record.
  public var slot: FieldSlot { FieldSlot(.record(modelRecord)) }

  /// Whether two values have equal fields.
  public static func == (left: Self, right: Self) -> Bool { left.modelRecord == right.modelRecord }

  /// Feeds all fields to a hasher.
  public func hash(into hasher: inout Hasher) { modelRecord.hash(into: &hasher) }

  /// The hash of all fields. The compiler would otherwise write this for each of a thousand models.
  public var hashValue: Int { modelRecord.hashValue }
}
