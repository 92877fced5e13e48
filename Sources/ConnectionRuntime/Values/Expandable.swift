/// A reference to another object: its id, or the object itself where the caller asked for it with `expand`.
public indirect enum Expandable<Object: JSONModel>: JSONModel {
  /// The id alone.
  case id(ResourceID<Object>)
  /// The expanded object.
  case object(Object)

  /// The object; nil where it was not expanded.
  public var object: Object? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Reads a string as an id, anything else as the object.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = json.peekKind() == .string ? .id(try json.read()) : .object(try json.read())
  }

  /// Writes the id or the object.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .id(let id): id.write(to: &json)
    case .object(let object): object.write(to: &json)
    }
  }

  /// Makes an id from the string of a slot, or an object from its record.
  public init?(slot: FieldSlot) {
    if let id = ResourceID<Object>(slot: slot) {
      self = .id(id)
    } else if let object = Object(slot: slot) {
      self = .object(object)
    } else {
      return nil
    }
  }

  /// The slot that stores the id or the object.
  public var slot: FieldSlot {
    switch self {
    case .id(let id): id.slot
    case .object(let object): object.slot
    }
  }
}

extension Expandable where Object: Resource {
  /// The object's id, expanded or not.
  public var id: ResourceID<Object> {
    switch self {
    case .id(let id): id
    case .object(let object): object.id
    }
  }
}

extension Expandable where Object: ResourceUnion {
  /// The object's id, expanded or not; nil where the expanded object has none.
  public var id: ResourceID<Object>? {
    switch self {
    case .id(let id): id
    case .object(let object): object.resourceID.map { ResourceID($0) }
    }
  }
}
