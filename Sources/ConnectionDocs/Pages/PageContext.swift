import ConcurrentMap
import ConnectionPlan
import ConnectionSpec

/// The plan, and what all page builders share: paths, samples and code snippets.
struct PageContext: Sendable {
  let plan: Plan
  let paths: PagePaths
  let samples: SampleMaker
  let swift: SwiftSnippet
  let curl: CurlSnippet

  init(plan: Plan) {
    self.plan = plan
    paths = PagePaths(plan: plan)
    samples = SampleMaker(plan: plan)
    swift = SwiftSnippet(plan: plan)
    curl = CurlSnippet(plan: plan)
  }

  var identity: Identity { plan.connection.identity }
  var title: String { identity.title.value }

  func link(to operation: OperationPlan) -> RichText {
    .link(operation.title, to: .page(paths.operation(operation)))
  }

  func link(to trigger: TriggerPlan) -> RichText {
    .link(trigger.title, to: .page(paths.trigger(trigger)))
  }

  /// The resource and the event of a trigger, for example `customers/customer.created`.
  func subject(of trigger: TriggerPlan) -> RichText { .code("\(trigger.resourcePath)/\(trigger.event)") }

  var actions: [OperationPlan] { plan.operations.filter { $0.kind == .action } }
  var queries: [OperationPlan] { plan.operations.filter { $0.kind == .query } }
}

extension Page {
  /// All pages of a plan's documentation, in reading order.
  public static func all(of plan: Plan) -> [Page] {
    let context = PageContext(plan: plan)
    let guides = [
      CredentialsPage.page(context), PermissionsPage.page(context), WebhooksPage.page(context),
      SecurityPage.page(context),
    ]
    let reference = [
      RecordMappingPage.page(context), ConnectivityPage.page(context), ErrorsPage.page(context),
    ]
    return [ConnectionPage.page(context)] + guides.compactMap { $0 }
      + plan.triggers.map { TriggerPage.page($0, context) }
      + (context.actions + context.queries).concurrentMap { OperationPage.page($0, context) }
      + reference.compactMap { $0 }
      + ResourcePage.pages(context)
  }
}

extension String {
  /// The URL without `https://`, as the text of a link.
  var readableURL: String { hasPrefix("https://") ? String(dropFirst("https://".count)) : self }
}

extension Block {
  /// A table of names and values without the rows that have no value; nil where no row is left.
  static func facts(_ headings: (String, String), _ rows: [(String, RichText?)]) -> Block? {
    table([headings.0, headings.1], rows.compactMap { name, value in value.map { [RichText(name), $0] } })
  }

  /// A table, or nil where it would have no rows.
  static func table(_ headings: [String], _ rows: [[RichText]]) -> Block? {
    rows.isEmpty ? nil : .table(Table(headings: headings, rows: rows))
  }

  static func note(_ text: RichText) -> Block { .callout(Callout(kind: .note, text: text)) }
  static func warning(_ text: RichText) -> Block { .callout(Callout(kind: .warning, text: text)) }

  static func swift(_ code: String) -> Block {
    .code([CodeTab(title: "Swift", language: .swift, code: code)])
  }
}
