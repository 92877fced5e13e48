/// The numbers of operations, triggers, types and fields of a connection, and of those without a summary.
public struct ConnectionSummary: Sendable, Hashable {
  /// The number of declarations of one kind, and of those among them without a summary.
  public struct Texts: Sendable, Hashable {
    /// The number of declarations.
    public var total = 0
    /// The number of declarations without a summary.
    public var withoutSummary = 0

    /// Creates a count of zero.
    public init() {}

    mutating func count(_ hasSummary: Bool) {
      total += 1
      if !hasSummary { withoutSummary += 1 }
    }
  }

  /// The number of operations that change something.
  public var actions = 0
  /// The number of operations that only read.
  public var queries = 0
  /// The number of named types that are not resources.
  public var types = 0
  /// The actions and queries.
  public var operations = Texts()
  /// The triggers.
  public var triggers = Texts()
  /// The parameters of operations; the members of objects inside of them are not counted.
  public var parameters = Texts()
  /// The resources: the named types that have an `object`.
  public var resources = Texts()
  /// The fields of resources and of other named types, including those of inline objects.
  public var fields = Texts()

  /// Counts the declarations of a connection.
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

  /// The counts with their names, in the order in which they are shown.
  public var texts: [(name: String, texts: Texts)] {
    [
      ("operations", operations), ("triggers", triggers), ("parameters", parameters),
      ("resources", resources),
      ("fields", fields),
    ]
  }
}

extension ConnectionSummary: CustomStringConvertible {
  /// The counts on one line, and on a second one the missing summaries, if there are any.
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
