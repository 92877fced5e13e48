/// A reference to another object: its id, the object where the caller asked for it, or its stub where it was deleted since.
public indirect enum ExpandableOrDeleted<Object: Resource>: JSONModel {
  /// The id alone.
  case id(ResourceID<Object>)
  /// The object.
  case object(Object)
  /// The stub that says that it was deleted.
  case deleted(Deleted<Object>)

  /// The object's id in every case.
  public var id: ResourceID<Object> {
    switch self {
    case .id(let id): id
    case .object(let object): object.id
    case .deleted(let deleted): deleted.id
    }
  }

  /// The object, where it was expanded and still exists.
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

  /// The id of a field's text, the object of its record, or the stub.
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

  /// The id's text, or what the object or the stub is kept as.
  public var slot: FieldSlot {
    switch self {
    case .id(let id): id.slot
    case .object(let object): object.slot
    case .deleted(let deleted): deleted.slot
    }
  }
}
