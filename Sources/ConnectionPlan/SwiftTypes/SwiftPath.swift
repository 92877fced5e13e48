/// A wire path such as `address.city` as Swift: `address?.city`.
enum SwiftPath {
  /// The Swift expression and the type at its end; a step through an optional value is `?.`.
  ///
  /// A step that leads nowhere ends the path with raw JSON.
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
  /// A wire path such as `address.city` of a type as the Swift expression `address?.city`, and the type at
  /// its end.
  public func swiftPath(_ wirePath: String, from type: TypeName) -> (swift: String, type: ResolvedType) {
    SwiftPath.resolve(wirePath, from: type) { self[$0] }
  }
}
