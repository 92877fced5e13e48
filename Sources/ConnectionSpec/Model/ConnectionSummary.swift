/// What a connection consists of, in numbers, and how many of its texts are still to be written.
public struct ConnectionSummary: Sendable, Hashable {
  /// How many things of a kind there are, and how many of them have no summary.
  public struct Texts: Sendable, Hashable {
    /// How many there are.
    public var total = 0
    /// How many of them say nothing about themselves.
    public var withoutSummary = 0

    /// Makes a count of nothing.
    public init() {}

    mutating func count(_ hasSummary: Bool) {
      total += 1
      if !hasSummary { withoutSummary += 1 }
    }
  }

  /// How many operations change something.
  public var actions = 0
  /// How many operations only read.
  public var queries = 0
  /// How many named types aren't resources.
  public var types = 0
  /// Actions and queries.
  public var operations = Texts()
  /// The events.
  public var triggers = Texts()
  /// What operations take; the members of objects inside aren't counted.
  public var parameters = Texts()
  /// The named types that have an `object`.
  public var resources = Texts()
  /// The fields of resources and of other objects with a name, those of inline objects included.
  public var fields = Texts()

  /// Counts a connection.
  public init(_ connection: Connection) {
    for operation in connection.groups.flatMap(\.operations) {
      switch operation.kind {
      case .action: actions += 1
      case .query: queries += 1
      }
      operations.count(!operation.summary.value.isEmpty)
      for parameter in operation.parameters { parameters.count(parameter.summary != nil) }
    }
    for trigger in connection.triggers { triggers.count(!trigger.summary.value.isEmpty) }
    for type in connection.types {
      if type.resource == nil { types += 1 } else { resources.count(type.summary != nil) }
      type.type.walk { inner in
        for field in inner.fields ?? [] { fields.count(field.summary != nil) }
      }
    }
  }

  /// The kinds of texts with their names, in the order in which people read about them.
  public var texts: [(name: String, texts: Texts)] {
    [
      ("operations", operations), ("triggers", triggers), ("parameters", parameters),
      ("resources", resources),
      ("fields", fields),
    ]
  }
}

extension ConnectionSummary: CustomStringConvertible {
  /// Two lines: what there is, and which texts are missing; the second only where some are.
  public var description: String {
    let counts = [
      (triggers.total, "trigger", "triggers"), (actions, "action", "actions"), (queries, "query", "queries"),
      (resources.total, "resource", "resources"), (types, "other type", "other types"),
    ]
    let first = counts.map { count, one, many in "\(count) \(count == 1 ? one : many)" }.joined(
      separator: ", ")
    let missing = texts.filter { $0.texts.withoutSummary > 0 }.map { name, texts in
      "\(texts.withoutSummary) of \(texts.total) \(name)"
    }
    return missing.isEmpty ? first : "\(first)\nwithout a summary: \(missing.joined(separator: ", "))"
  }
}
