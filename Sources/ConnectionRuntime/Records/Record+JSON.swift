extension JSONReader {
  /// Reads an object into a record.
  ///
  /// - Throws: ``JSONError`` where a required field is missing, or a value's type differs from the schema's.
  mutating func readRecord(_ schema: RecordSchema) throws(JSONError) -> Record {
    let storage = RecordStorage(schema)
    var scope = try beginObject()
    while let index = try nextField(in: schema.names, of: &scope) {
      if index < 0 {
        try readUnknown(scope, into: &storage.additionalFields)
      } else if index < schema.fields.count {
        storage.slots[index] = try readSlot(schema.fields[index])
      } else {
        try skipConstant(schema.object ?? "")
      }
    }
    for index in schema.required where storage.slots[index].isAbsent {
      throw missing(schema.fields[index].name, scope)
    }
    return Record(storage: storage)
  }

  private mutating func readSlot(_ field: RecordField) throws(JSONError) -> FieldSlot {
    guard field.isSecret else { return try readPlainSlot(field) }
    do throws(JSONError) {
      return try readPlainSlot(field)
    } catch {
      throw error.hidingWhatWasFound
    }
  }

  private mutating func readPlainSlot(_ field: RecordField) throws(JSONError) -> FieldSlot {
    if !field.isRequired, try readNull() { return .absent }
    switch field.reading {
    case .string: return FieldSlot(.string(try readString()))
    case .integer: return FieldSlot(.integer(try readInt()))
    case .boolean: return FieldSlot(.boolean(try readBool()))
    case .record(let model): return FieldSlot(.record(try readRecord(model.schema)))
    case .other: return try readSlot(field.type)
    }
  }

  private mutating func readSlot<Value: JSONConvertible>(_ type: Value.Type) throws(JSONError) -> FieldSlot {
    try Value(from: &self).slot
  }
}

extension JSONWriter {
  /// Writes a record as an object, without the fields that have no value.
  mutating func write(_ record: Record) {
    let schema = record.schema
    beginObject()
    for (index, field) in schema.fields.enumerated() {
      if index == schema.objectPlace { writeObject(of: schema) }
      let slot = record.slot(index)
      if slot.isAbsent { continue }
      name(field.name)
      if field.isSecret, hidesSecrets {
        write(RedactedDescription.placeholder)
      } else {
        if field.isSecret { secrets += Self.secrets(in: slot) }
        write(slot)
      }
    }
    if schema.objectPlace >= schema.fields.count { writeObject(of: schema) }
    additional(record.additionalFields)
    endObject()
  }

  /// The strings and numbers of a secret slot of any type.
  private static func secrets(in slot: FieldSlot) -> [String] {
    if case .string(let secret) = slot.content { return [secret] }
    var writer = JSONWriter()
    writer.write(slot)
    let value = try? JSONReader.read(JSONValue.self, from: writer.bytes)
    return value.map { ParameterSecrets.texts(in: $0) } ?? []
  }

  private mutating func writeObject(of schema: RecordSchema) {
    if let object = schema.object { field("object", object.description) }
  }

  private mutating func write(_ slot: FieldSlot) {
    switch slot.content {
    case .absent: writeNull()
    case .string(let value): write(value)
    case .integer(let value): write(value)
    case .double(let value): write(value)
    case .boolean(let value): write(value)
    case .date(let value): value.write(to: &self)
    case .record(let value): write(value)
    case .boxed(let box): box.write(to: &self)
    }
  }
}
