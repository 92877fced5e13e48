import ConnectionPlan

/// The paths of the pages.
struct PagePaths: Sendable {
  static let connection = "README"
  static let credentials = "credentials"
  static let permissions = "permissions"
  static let webhooks = "webhooks"
  static let security = "security"
  static let mapping = "mapping"
  static let connectivity = "connectivity"
  static let errors = "errors"
  static let references = "resources/references"

  let plan: Plan

  func operation(_ operation: OperationPlan) -> String {
    (operation.kind == .action ? "actions/" : "queries/") + Self.fileName(operation.id)
  }

  func trigger(_ trigger: TriggerPlan) -> String { "triggers/" + Self.fileName(trigger.event) }

  /// The link to a resource: its page, or a section of the page of resources that are only referred to; nil for other types.
  func resource(_ name: TypeName) -> LinkTarget? {
    guard let type = plan[name], type.object?.resource != nil else { return nil }
    if isReference(type) { return .page(Self.references, anchor: PageSection.anchor(of: type.title)) }
    return .page("resources/" + Self.fileName(Words(name.description).words.joined(separator: "-")))
  }

  /// Whether a resource is only referred to: it has no path and at most three fields.
  func isReference(_ type: TypePlan) -> Bool {
    guard let object = type.object, let resource = object.resource else { return false }
    return resource.path == nil && object.fields.count <= 3
  }

  /// The resources of the plan, by title.
  var resources: [TypePlan] {
    plan.types.filter { $0.object?.resource != nil }.sorted { ($0.title, $0.name) < ($1.title, $1.name) }
  }

  private static func fileName(_ id: String) -> String {
    String(id.lowercased().map { $0 == "." || $0 == "_" ? "-" : $0 })
  }
}
