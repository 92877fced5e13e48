/// An object, or its stub where it was deleted.
public indirect enum Deletable<Object: Resource>: JSONModel {
  /// The object.
  case object(Object)
  /// The stub of the deleted object.
  case deleted(Deleted<Object>)

  /// The object's id in either case.
  public var id: ResourceID<Object> {
    switch self {
    case .object(let object): object.id
    case .deleted(let deleted): deleted.id
    }
  }

  /// The object, unless it was deleted.
  public var object: Object? {
    if case .object(let object) = self { object } else { nil }
  }

  /// Reads an object with `deleted: true` as the stub, any other as the object.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.peekFlag("deleted") ? .deleted(try json.read()) : .object(try json.read())
  }

  /// Writes the object or the stub.
  public func write(to json: inout JSONWriter) {
    switch self {
    case .object(let object): object.write(to: &json)
    case .deleted(let deleted): deleted.write(to: &json)
    }
  }
}
