/// What schemas that references lead to were found to say, so that each is read once, however many lead there.
///
/// A schema that leads back to one that is still being read says something else there than at a place of its own: what
/// was found of it is kept only until that other one is done.
struct SchemaMemory {
  /// A schema, and which side of a call it is read for.
  struct Key: Hashable {
    var role: Structure.Role
    var pointer: JSONPointer
  }

  /// Nothing that is still being read was met.
  static let nowhere = Int.max

  private var known: [Key: FoundShape] = [:]
  private var passing: [Key: (found: FoundShape, reach: Int)] = [:]
  private var passingOrder: [Key] = []
  /// The schemas that are being read, with how deep they are nested.
  private var reading: [Key: Int] = [:]
  /// The least deep of the schemas that are being read that what was read lately depends on.
  private var reach = nowhere

  /// What is known of a schema, in this place.
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

  /// What was found depends on how deep it stands, which is known where reading began.
  mutating func dependsOnDepth() { reach = 0 }

  /// What is to be given back when the schema is done.
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

  /// Nothing is being read any more.
  mutating func rest() {
    forget(downTo: 0)
    reach = Self.nowhere
  }

  private mutating func forget(downTo count: Int) {
    while passingOrder.count > count { passing[passingOrder.removeLast()] = nil }
  }
}
