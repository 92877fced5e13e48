import SourceDiagnostics

/// Reports objects that require an object of their own type, which can never be made, and objects that
/// require thousands of others.
struct BuildabilityCheck {
  let scope: ValidationScope
  /// The maximum number of searches, each of which may look at all types; a spec with a hundred such cycles
  /// gets the rest reported after these are fixed.
  private static let searches = 100

  func check() {
    let smallest = SmallestValues(scope: scope) { type, extent, inner in check(type, extent, inner) }
    var reported: Set<String> = []
    var searches = 0
    for type in smallest.endless where searches < Self.searches && !reported.contains(type.name.value) {
      searches += 1
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
    // No cycle of fields means that every alternative leads back to the type. With other errors, the
    // alternative without a cycle may be one that could not be read.
    guard reported.isEmpty, !scope.reading.diagnostics.hasErrors, let type = smallest.endless.first else {
      return
    }
    scope.reading.error(
      "endless-type", "no '\(type.name.value)' can ever be made: every alternative holds another one",
      at: type.name.span,
      remedy: "write '?' at a field on the way, make it a list, or add an alternative without it")
  }

  /// Reports the innermost type that is too large; the types that hold it are larger still.
  private func check(_ type: NamedType, _ extent: ValueExtent, _ inner: [ValueExtent]) {
    func isTooLarge(_ extent: ValueExtent) -> Bool {
      extent.fields > ValueExtent.most.fields || extent.levels > ValueExtent.most.levels
    }
    guard isTooLarge(extent), !inner.contains(where: isTooLarge) else { return }
    scope.reading.error(
      "huge-type",
      extent.levels > ValueExtent.most.levels
        ? "every '\(type.name.value)' is nested deeper than \(ValueExtent.most.levels) levels"
        : "every '\(type.name.value)' has more than \(ValueExtent.most.fields) fields in it",
      at: type.name.span,
      remedy: scope.roles.role(of: type) == .parameters
        ? "leave out a 'required: true' on the way" : "write '?' at a field on the way, or make it a list")
  }

  /// The shortest cycle of required fields from a type back to itself.
  private func cycle(from start: NamedType) -> (fields: [Field], names: [String])? {
    guard let role = scope.roles.role(of: start) else { return nil }
    var queue: [(name: String, chain: [Field], before: Int?)] = [(start.name.value, [], nil)]
    var visited: Set<String> = []
    var next = 0
    while next < queue.count {
      defer { next += 1 }
      guard let fields = scope.declarations.types[queue[next].name]?.type.fields else { continue }
      for (chain, target) in required(fields, role) {
        if target == start.name.value { return way(to: next, in: queue, and: chain) }
        if visited.insert(target).inserted { queue.append((target, chain, next)) }
      }
    }
    return nil
  }

  private func way(
    to place: Int, in queue: [(name: String, chain: [Field], before: Int?)], and last: [Field]
  ) -> (fields: [Field], names: [String]) {
    var chains = [last]
    var names: [String] = []
    var place: Int? = place
    while let at = place {
      chains.append(queue[at].chain)
      names.append(queue[at].name)
      place = queue[at].before
    }
    return (chains.reversed().flatMap(\.self), names.reversed())
  }

  private func isRequired(_ field: Field, _ role: TypeRole) -> Bool {
    role == .parameters ? field.parameter.isRequired : !field.type.isOptional
  }

  /// The named objects that the fields require, each with the fields that lead to it.
  private func required(_ fields: [Field], _ role: TypeRole) -> [(chain: [Field], target: String)] {
    fields.flatMap { field -> [(chain: [Field], target: String)] in
      guard isRequired(field, role), field.type.alternative == nil else { return [] }
      switch field.type.shape {
      case .named(let name): return [([field], name.value)]
      case .object(let inner): return required(inner, role).map { ([field] + $0.chain, $0.target) }
      default: return []
      }
    }
  }
}
