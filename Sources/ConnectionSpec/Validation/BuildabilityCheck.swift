import SourceDiagnostics

/// An object that cannot be without another of its own kind can never be made, and one that cannot be without thousands of others is
/// never sent.
struct BuildabilityCheck {
  let scope: ValidationScope
  /// Each search may look at all types; who has a hundred such cycles mends these first.
  private static let searches = 100

  func check() {
    var reported: Set<String> = []
    var searches = 0
    for type in endless() where searches < Self.searches && !reported.contains(type.name.value) {
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
  }

  /// What the smallest value of a type takes.
  private struct Extent {
    var fields = 0
    var levels = 0

    /// No sample could be shown of a larger one, and JSON that is nested deeper than 128 levels is not read.
    static let most = Extent(fields: 10_000, levels: 60)
  }

  /// The types that lead through required fields to a cycle, or are in one: those that are left when, again and again, each type goes
  /// that requires none of those left. Those that go in this order have a smallest value, whose extent is checked.
  private func endless() -> [NamedType] {
    let types = scope.content.types
    let targets = types.map { type in
      scope.roles.role(of: type).map { required(type.type.fields ?? [], $0).map(\.target) } ?? []
    }
    let own = types.map { type in
      scope.roles.role(of: type).map { role in
        type.type.fields?.count { isRequired($0, role) } ?? 0
      } ?? 0
    }
    let places = Dictionary(
      types.enumerated().map { ($0.element.name.value, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var needs = targets.map { names in Set(names.compactMap { places[$0] }) }
    var neededBy: [[Int]] = Array(repeating: [], count: types.count)
    for (place, others) in needs.enumerated() {
      for other in others { neededBy[other].append(place) }
    }
    var extents = Array(repeating: Extent(), count: types.count)
    var open = needs.indices.filter { needs[$0].isEmpty }
    while let ended = open.popLast() {
      let inner = targets[ended].compactMap { places[$0] }.map { extents[$0] }
      extents[ended] = Extent(
        fields: inner.reduce(own[ended]) { min($0 + $1.fields, 1 << 32) },
        levels: 1 + (inner.map(\.levels).max() ?? 0))
      check(types[ended], extents[ended], inner)
      for place in neededBy[ended] where needs[place].remove(ended) != nil && needs[place].isEmpty {
        open.append(place)
      }
    }
    return types.indices.filter { !needs[$0].isEmpty }.map { types[$0] }
  }

  /// Reports the first type on a way that is too large; those that hold it are larger still.
  private func check(_ type: NamedType, _ extent: Extent, _ inner: [Extent]) {
    func isTooLarge(_ extent: Extent) -> Bool {
      extent.fields > Extent.most.fields || extent.levels > Extent.most.levels
    }
    guard isTooLarge(extent), !inner.contains(where: isTooLarge) else { return }
    scope.reading.error(
      "huge-type",
      extent.levels > Extent.most.levels
        ? "every '\(type.name.value)' is nested deeper than \(Extent.most.levels) levels"
        : "every '\(type.name.value)' has more than \(Extent.most.fields) fields in it",
      at: type.name.span,
      remedy: scope.roles.role(of: type) == .parameters
        ? "leave out a 'required: true' on the way" : "write '?' at a field on the way, or make it a list")
  }

  /// The shortest way from a type through required fields back to it.
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

  /// The named objects that fields cannot do without, each with the fields that lead there.
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
