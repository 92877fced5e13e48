/// The storage of a model's fields, the size of one pointer.
///
/// It is copied on write. Generated models store one and give its fields names and types. Only generated code makes one
/// (`@_spi(Generated)`), because it alone knows which index has which type.
public struct Record: Sendable {
  var storage: RecordStorage

  /// Makes a record without values.
  @_spi(Generated) public init(_ schema: RecordSchema, additionalFields: [String: JSONValue] = [:]) {
    storage = RecordStorage(schema)
    storage.additionalFields = additionalFields
  }

  init(storage: RecordStorage) { self.storage = storage }

  /// The fields of the JSON object that are not in the schema.
  public var additionalFields: [String: JSONValue] {
    get { storage.additionalFields }
    set {
      makeUnique()
      storage.additionalFields = newValue
    }
  }

  var schema: RecordSchema { storage.schema }

  /// The slot of a field; an absent one where the schema has no such field.
  func slot(_ index: Int) -> FieldSlot {
    storage.slots.indices.contains(index) ? storage.slots[index] : .absent
  }

  mutating func set(_ index: Int, slot: FieldSlot) {
    guard storage.slots.indices.contains(index) else { return }
    makeUnique()
    storage.slots[index] = slot
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&storage) { storage = RecordStorage(copying: storage) }
  }
}

extension Record: Hashable {
  /// Whether two records of one schema have equal values.
  public static func == (left: Record, right: Record) -> Bool {
    if left.storage === right.storage { return true }
    guard left.schema === right.schema else { return false }
    return left.storage.slots == right.storage.slots && left.additionalFields == right.additionalFields
  }

  /// Feeds all values to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(storage.slots)
    hasher.combine(additionalFields)
  }
}

/// The storage of a record: a slot for each field of the schema, and the fields that are not in it.
///
/// Unchecked because nothing writes to a storage that has a second owner: ``Record`` ensures it.
final class RecordStorage: @unchecked Sendable {
  let schema: RecordSchema
  var slots: [FieldSlot]
  var additionalFields: [String: JSONValue] = [:]

  init(_ schema: RecordSchema) {
    self.schema = schema
    slots = [FieldSlot](repeating: .absent, count: schema.fields.count)
  }

  init(copying other: RecordStorage) {
    schema = other.schema
    slots = other.slots
    additionalFields = other.additionalFields
  }
}
