import ConnectionPlan

/// The line that says what a valid spec has.
struct SpecSummary {
  let plan: Plan

  var text: String {
    let operations = plan.operations
    let resources = plan.types.count { $0.object?.resource != nil }
    let parts = [
      Self.count(plan.triggers.count, "trigger"),
      Self.count(operations.count { $0.kind == .action }, "action"),
      Self.count(operations.count { $0.kind == .query }, "query", "queries"),
      Self.count(resources, "resource"), Self.count(plan.types.count, "type"),
    ]
    return "\(plan.connection.identity.name.value): " + parts.joined(separator: ", ")
  }

  private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }
}
