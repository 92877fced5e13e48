/// Types as trees of nested types, from which the longest tree is removed repeatedly.
///
/// A removal visits the removed tree and the types around it, never all types that stay: a spec file may declare a hundred
/// thousand types.
struct TypeTrees {
  private let lines: [TypeName: Int]
  /// The types of each tree, in the order in which they were given.
  private var members: [TypeName: [TypeName]] = [:]
  /// The number of lines of each tree that was not removed.
  private var lengths: [TypeName: Int] = [:]
  /// The trees that may be removed, in the order of the lengths that they had: the longest last, and of equally long ones the
  /// first by name.
  private var order: [(length: Int, name: TypeName)]
  private var kept: Set<TypeName> = []

  init(_ names: [TypeName], lines: [TypeName: Int]) {
    self.lines = lines
    lengths = Dictionary(names.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<TypeName> = []
    for name in names where seen.insert(name).inserted {
      for around in Self.chain(to: name) where lengths[around] != nil {
        members[around, default: []].append(name)
        lengths[around]? += lines[name, default: 0]
      }
    }
    order = lengths.map { ($0.value, $0.key) }
    order.sort(by: Self.isBefore)
  }

  /// The types around a type, itself included, outermost first.
  static func chain(to name: TypeName) -> [TypeName] {
    name.components.indices.map { TypeName(Array(name.components[...$0])) }
  }

  /// Whether a type was not removed with a tree.
  func contains(_ name: TypeName) -> Bool { lengths[name] != nil }

  /// Keeps a type from being the root of a removed tree; it stays for certain if the types around it are kept too.
  mutating func keep(_ name: TypeName) { kept.insert(name) }

  /// Removes and returns the longest tree; nil where none may be removed.
  mutating func removeLongest() -> (root: TypeName, tree: [TypeName])? {
    while let (length, root) = order.popLast() {
      guard !kept.contains(root), let now = lengths[root] else { continue }
      // A tree from which another was removed is shorter than it was: it is inserted again at its new place.
      guard now == length else {
        insert(now, root)
        continue
      }
      let tree = (members[root] ?? []).filter(contains)
      for around in Self.chain(to: root) { lengths[around]? -= now }
      for name in tree { lengths[name] = nil }
      return (root, tree)
    }
    return nil
  }

  private mutating func insert(_ length: Int, _ name: TypeName) {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if Self.isBefore(order[middle], (length, name)) { low = middle + 1 } else { high = middle }
    }
    order.insert((length, name), at: low)
  }

  private static func isBefore(
    _ left: (length: Int, name: TypeName), _ right: (length: Int, name: TypeName)
  ) -> Bool {
    (left.length, right.name) < (right.length, left.name)
  }
}
