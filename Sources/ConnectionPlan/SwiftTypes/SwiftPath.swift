/// The translation of a wire path such as `address.city` to Swift: `address?.city`.
enum SwiftPath {
  /// The Swift expression and the type at its end; a step through an optional value is `?.`.
  ///
  /// A step that names no field ends the path, and the type at its end is raw JSON.
  static func resolve(
    _ wirePath: String, from start: TypeName, types: (TypeName) -> TypePlan?
  ) -> (swift: String, type: ResolvedType) {
    var swift = ""
    var type = ResolvedType.model(start)
    var wasOptional = false
    for step in wirePath.split(separator: ".") {
      guard case .model(let name) = type,
        let field = types(name)?.object?.fields.first(where: { $0.wireName == step })
      else { return (swift, .json) }
      swift += (swift.isEmpty ? "" : wasOptional ? "?." : ".") + field.swiftName
      (type, wasOptional) = (field.type, field.isOptional)
    }
    return (swift, type)
  }
}

extension Plan {
  /// Translates a wire path of a type, for example `address.city`, to the Swift expression `address?.city`, and
  /// returns it with the type at its end: raw JSON where a step names no field.
  public func swiftPath(_ wirePath: String, from type: TypeName) -> (swift: String, type: ResolvedType) {
    SwiftPath.resolve(wirePath, from: type) { self[$0] }
  }
}
