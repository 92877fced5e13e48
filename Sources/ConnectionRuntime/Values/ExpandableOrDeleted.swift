/// A reference to another object: its id, the object where the caller asked for it with `expand`, or its stub where it was
/// deleted since.
public indirect enum ExpandableOrDeleted<Object: Resource>: JSONModel {
  /// The id alone.
  case id(ResourceID<Object>)
  /// The expanded object.
  case object(Object)
  /// The stub of the deleted object.
  case deleted(Deleted<Object>)

  /// The object's id in every case.
  public var id: ResourceID<Object> {
    switch self {
    case .id(let id): id
    case .object(let object): object.id
    case .deleted(let deleted): deleted.id
    }
  }

  /// The object; nil where it was not expanded or was deleted.
  public var object: Object? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Reads a string as an id, an object with `deleted: true` as the stub, any other as the object.
  public init(from json: inout JSONReader) throws(JSONError) {
    if json.peekKind() == .string {
      self = .id(try json.read())
    } else {
      self = try json.peekFlag("deleted") ? .deleted(try json.read()) : .object(try json.read())
    }
  }

  /// Writes the id, the object or the stub.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .id(let id): id.write(to: &json)
    case .object(let object): object.write(to: &json)
    case .deleted(let deleted): deleted.write(to: &json)
    }
  }

  /// Makes an id from the string of a slot, an object from its record, or a stub.
  public init?(slot: FieldSlot) {
    if let id = ResourceID<Object>(slot: slot) {
      self = .id(id)
    } else if let object = Object(slot: slot) {
      self = .object(object)
    } else if let deleted = Deleted<Object>(slot: slot) {
      self = .deleted(deleted)
    } else {
      return nil
    }
  }

  /// The slot that stores the id, the object or the stub.
  public var slot: FieldSlot {
    switch self {
    case .id(let id): id.slot
    case .object(let object): object.slot
    case .deleted(let deleted): deleted.slot
    }
  }
}
