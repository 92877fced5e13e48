import SourceDiagnostics

/// The size of the smallest value of a type.
struct ValueExtent {
  /// The number of fields, including those of nested objects.
  var fields = 0
  /// The number of levels of nested objects.
  var levels = 0

  /// The largest size that can be shown as a sample; JSON that is nested deeper than 128 levels is not read.
  static let most = ValueExtent(fields: 10_000, levels: 60)
}

/// The computation of the smallest values of all types.
///
/// A type has one once each of its required fields has one; a union has one once one of its members has one.
/// Each type and each use of one is looked at once.
struct SmallestValues {
  /// The types without a finite value: those in a cycle of required fields, and those that require one of
  /// these.
  private(set) var endless: [NamedType] = []

  /// The requirements of a type, without those of the types that it names.
  private struct Needs {
    var own = ValueExtent()
    /// The alternatives of each required value as indices of types, with the level of the value.
    var values: [(level: Int, alternatives: [Int])] = []
  }

  /// Computes the smallest values.
  ///
  /// - Parameter onFound: Called for each type that has a smallest value, with its size and the sizes of the
  /// values inside.
  init(scope: ValidationScope, onFound: (NamedType, ValueExtent, [ValueExtent]) -> Void) {
    let types = scope.content.types
    let places = Dictionary(
      types.enumerated().map { ($0.element.name.value, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let needs = types.map { type in
      var needs = Needs(own: ValueExtent(fields: 0, levels: 1))
      if let role = scope.roles.role(of: type) { Self.add(type.type, role, places, level: 1, to: &needs) }
      return needs
    }
    var mentions: [[(place: Int, value: Int)]] = Array(repeating: [], count: types.count)
    for (place, needs) in needs.enumerated() {
      for (value, need) in needs.values.enumerated() {
        for alternative in Set(need.alternatives) { mentions[alternative].append((place, value)) }
      }
    }
    var chosen: [[ValueExtent?]] = needs.map { Array(repeating: nil, count: $0.values.count) }
    var missing = needs.map(\.values.count)
    // In the order of their levels, so that the flattest alternative is found first.
    var queue = needs.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < queue.count {
      let place = queue[next]
      next += 1
      let inner = chosen[place].compactMap(\.self)
      let extent = ValueExtent(
        fields: inner.reduce(needs[place].own.fields) { min($0 + $1.fields, 1 << 32) },
        levels: zip(needs[place].values, inner).reduce(needs[place].own.levels) {
          max($0, $1.0.level + $1.1.levels)
        })
      onFound(types[place], extent, inner)
      for (user, value) in mentions[place] where chosen[user][value] == nil {
        chosen[user][value] = extent
        missing[user] -= 1
        if missing[user] == 0 { queue.append(user) }
      }
    }
    endless = types.indices.filter { missing[$0] > 0 }.map { types[$0] }
  }

  /// Adds the requirements of a value at a level: its own fields, those of inline objects, and the types that
  /// it names.
  private static func add(
    _ type: SpecType, _ role: TypeRole, _ places: [String: Int], level: Int, to needs: inout Needs
  ) {
    guard type.alternative == nil else { return }
    switch type.shape {
    case .object(let fields):
      needs.own.levels = max(needs.own.levels, level)
      for field in fields {
        guard role == .parameters ? field.parameter.isRequired : !field.type.isOptional else { continue }
        needs.own.fields += 1
        add(field.type, role, places, level: level + 1, to: &needs)
      }
    case .named(let name): add([name.value], places, level: level, to: &needs)
    case .union(let union): add(union.members.map(\.name.value), places, level: level, to: &needs)
    case .choice(let objects):
      // The stub of a deleted object requires nothing.
      if objects.contains(where: \.isDeleted) { return }
      add(objects.map(\.name.value), places, level: level, to: &needs)
    default: break
    }
  }

  private static func add(_ names: [String], _ places: [String: Int], level: Int, to needs: inout Needs) {
    // Undeclared names are reported elsewhere.
    let alternatives = names.compactMap { places[$0] }
    if alternatives.count == names.count { needs.values.append((level - 1, alternatives)) }
  }
}
