import ConnectionPlan
import ConnectionSpec

/// The page about permissions: the one that each operation needs.
enum PermissionsPage {
  static func page(_ context: PageContext) -> Page? {
    let operations = context.plan.operations.filter { $0.permission != nil }
    guard let first = operations.first else { return nil }
    return Page(
      path: PagePaths.permissions, title: "Permissions",
      description:
        "The permission that a restricted key needs for each operation, and the minimal permissions.",
      source: first.span, chapter: "Setup",
      sections: [
        PageSection(
          "Minimal permissions",
          [
            .prose(
              "Find the operations that you use. For each resource in their rows, grant the highest access that is listed, and nothing else. `write` includes `read`."
            ),
            .prose(
              "A call without the permission fails with status 403 and has no effect."),
          ]),
        PageSection("By resource", [byResource(operations, context)]),
        PageSection("By operation", [byOperation(operations, context)]),
      ])
  }

  private static func byResource(_ operations: [OperationPlan], _ context: PageContext) -> Block? {
    let byPermission = Dictionary(grouping: operations) { $0.permission ?? "" }
    let resources = Set(byPermission.keys.map { resource(of: $0) }).sorted()
    return .table(
      ["Resource", "Operations with read access", "Operations with write access"],
      resources.map { resource in
        [.code(resource)]
          + ["read", "write"].map { access in
            let found = byPermission["\(resource):\(access)"] ?? []
            return found.isEmpty ? "–" : .joined(found.map(context.link), separator: ", ")
          }
      })
  }

  private static func byOperation(_ operations: [OperationPlan], _ context: PageContext) -> Block? {
    .table(
      ["Operation", "Kind", "Resource", "Access"],
      operations.map { operation in
        let permission = operation.permission ?? ""
        let access = permission.split(separator: ":").dropFirst().joined(separator: ":")
        return [
          context.link(to: operation), RichText(operation.kind.rawValue), .code(resource(of: permission)),
          RichText(access.isEmpty ? "yes" : access),
        ]
      })
  }

  private static func resource(of permission: String) -> String {
    permission.split(separator: ":").first.map(String.init) ?? permission
  }
}
