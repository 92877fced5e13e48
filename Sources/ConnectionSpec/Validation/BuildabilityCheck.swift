import SourceDiagnostics

/// An object that cannot be without another of its own kind can never be made.
struct BuildabilityCheck {
  let scope: ValidationScope

  func check() {
    var reported: Set<String> = []
    for type in scope.content.types where !reported.contains(type.name.value) {
      guard let cycle = cycle(from: type) else { continue }
      reported.formUnion(cycle.names)
      guard let last = cycle.fields.last else { continue }
      let path = ([type.name.value] + cycle.fields.map(\.name.value)).joined(separator: ".")
      scope.reading.error(
        "endless-type", "no '\(type.name.value)' can ever be made: \(path) is another one",
        at: last.type.span,
        remedy: scope.roles.role(of: type) == .parameters
          ? "leave out a 'required: true' on the way" : "write '?' at a field on the way, or make it a list")
    }
  }

  /// The shortest way from a type through required fields back to it.
  private func cycle(from start: NamedType) -> (fields: [Field], names: [String])? {
    guard let role = scope.roles.role(of: start) else { return nil }
    var queue: [(fields: [Field], names: [String])] = [([], [start.name.value])]
    var visited: Set<String> = []
    while !queue.isEmpty {
      let way = queue.removeFirst()
      guard let name = way.names.last, let fields = scope.declarations.types[name]?.type.fields else {
        continue
      }
      for (chain, target) in required(fields, role) {
        if target == start.name.value { return (way.fields + chain, way.names) }
        if visited.insert(target).inserted { queue.append((way.fields + chain, way.names + [target])) }
      }
    }
    return nil
  }

  /// The named objects that fields cannot do without, each with the fields that lead there.
  private func required(_ fields: [Field], _ role: TypeRole) -> [(chain: [Field], target: String)] {
    fields.flatMap { field -> [(chain: [Field], target: String)] in
      let isRequired = role == .parameters ? field.parameter.isRequired : !field.type.isOptional
      guard isRequired, field.type.alternative == nil else { return [] }
      switch field.type.shape {
      case .named(let name): return [([field], name.value)]
      case .object(let inner): return required(inner, role).map { ([field] + $0.chain, $0.target) }
      default: return []
      }
    }
  }
}
