/// A model whose fields are stored in a ``Record``, as those of generated structs are.
///
/// It implements what such models have in common by their schema: JSON both ways, equality, hashing and `Codable`. A model
/// declares `Hashable` and `Codable` itself; ``JSONConvertible`` says why.
///
/// Only generated code can get or set the record (`@_spi(Generated)`): with one of another schema, a property would have no value
/// of its type. So an app can't get a ``Record``, and reading a property can't end the program.
public protocol RecordModel: JSONConvertible {
  /// The schema of the model's fields.
  static var schema: RecordSchema { get }

  /// The record with the values of the fields.
  @_spi(Generated) var modelRecord: Record { get }

  /// Makes the model from a record of the same schema; nil for a model that has no record.
  @_spi(Generated) init?(modelRecord: Record)
}

extension RecordModel {
  /// A record without values, for models that store none.
  @_spi(Generated) public var modelRecord: Record { Record(Self.schema) }

  /// Returns nil, for models that store no record.
  @_spi(Generated) public init?(modelRecord: Record) { nil }

  /// The fields of the JSON object that this type has no property for.
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

  /// Makes the model from the record of a slot; nil where the slot has none of the model's schema.
  public init?(slot: FieldSlot) {
    guard case .record(let record) = slot.content, record.schema.describes(Self.schema) else { return nil }
    self.init(modelRecord: record)
  }

  /// The slot that stores the model's record.
  public var slot: FieldSlot { FieldSlot(.record(modelRecord)) }

  /// Whether two values have equal fields.
  public static func == (left: Self, right: Self) -> Bool { left.modelRecord == right.modelRecord }

  /// Feeds all fields to a hasher.
  public func hash(into hasher: inout Hasher) { modelRecord.hash(into: &hasher) }

  /// The hash value of all fields.
  ///
  /// Without it the compiler would write one for each of a thousand models.
  public var hashValue: Int { modelRecord.hashValue }
}
