/// A cache of the shapes of referenced schemas, so that each schema is read once, however many references
/// there are.
///
/// A schema that refers back to one that is still being read has another shape there than elsewhere, so its
/// shape is kept only until that other schema is complete.
struct SchemaMemory {
  /// A schema and the role that it is read for.
  struct Key: Hashable {
    var role: Structure.Role
    var pointer: JSONPointer
  }

  /// The value of `reach` if no schema that is still being read was met.
  static let nowhere = Int.max

  private var known: [Key: FoundShape] = [:]
  private var passing: [Key: (found: FoundShape, reach: Int)] = [:]
  private var passingOrder: [Key] = []
  /// The schemas that are being read, with their depth.
  private var reading: [Key: Int] = [:]
  /// The smallest depth of a schema being read that the recent results depend on.
  private var reach = nowhere

  /// The known shape of a schema at the current place.
  mutating func found(_ key: Key) -> FoundShape? {
    if let found = known[key] { return found }
    if let entry = passing[key] {
      reach = min(reach, entry.reach)
      return entry.found
    }
    guard let depth = reading[key] else { return nil }
    reach = min(reach, depth)
    return .circular
  }

  /// Records that a result depends on the depth of its place, so that it is only kept for now.
  mutating func dependsOnDepth() { reach = 0 }

  /// The state to restore when a schema is complete.
  struct Mark {
    fileprivate var reach: Int
    fileprivate var passing: Int
  }

  mutating func begin(_ key: Key, depth: Int) -> Mark {
    let mark = Mark(reach: reach, passing: passingOrder.count)
    reading[key] = depth
    reach = Self.nowhere
    return mark
  }

  mutating func end(_ key: Key, depth: Int, _ found: FoundShape, _ mark: Mark) {
    reading[key] = nil
    if reach >= depth {
      known[key] = found
      forget(downTo: mark.passing)
      reach = mark.reach
    } else {
      passing[key] = (found, reach)
      passingOrder.append(key)
      reach = min(reach, mark.reach)
    }
  }

  /// Forgets temporary results, because no schema is being read.
  mutating func rest() {
    forget(downTo: 0)
    reach = Self.nowhere
  }

  private mutating func forget(downTo count: Int) {
    while passingOrder.count > count { passing[passingOrder.removeLast()] = nil }
  }
}
