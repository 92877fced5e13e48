import ConnectionPlan
import ConnectionSpec

/// The start page: an overview of the connection, with links to the other pages.
enum ConnectionPage {
  static func page(_ context: PageContext) -> Page {
    let identity = context.identity
    return Page(
      path: PagePaths.connection, title: "\(context.title) Connection",
      description: RichText(identity.summary.value), source: identity.name.span,
      sections: [
        PageSection("What can you do with the \(context.title) Connection?", whatFor(context)),
        PageSection("Overview", [glance(context)]),
        PageSection("Trigger Operations", isHeadOfOthers: !context.plan.triggers.isEmpty, []),
      ] + context.plan.triggers.map { entry(of: $0, context) } + [
        PageSection("Action Operations", [list(context.actions, context)]),
        PageSection("Query Operations", [list(context.queries, context)]),
        PageSection("Setup", [links(to: setup(context))]),
        PageSection(
          "Code (Apache v2.0): Service Connectivity and Metadata",
          [
            .prose(
              RichText(
                "Base URL, authentication, API version, retries and the machine-readable catalog: see "
              )
                + .link("Service connectivity and metadata", to: .page(PagePaths.connectivity)) + ". "
                + .link("Errors, limits, troubleshooting", to: .page(PagePaths.errors))
                + " lists error messages by their text.")
          ]),
        PageSection("Code (Apache v2.0): List of External Resources and Internal Mapping", mapping(context)),
      ])
  }

  private static func whatFor(_ context: PageContext) -> [Block?] {
    [
      context.identity.description.map { .prose(RichText($0.value)) },
      .bullets([
        RichText(
          "Connect to the \(context.title) API with your own API key, stored with your other secrets."),
        RichText(
          "Use its \(counted(context)) in automations and agents; each has a page with all of its inputs and outputs."
        ),
        RichText(
          "Call the same operations from Swift, from the command line (`connect \(context.identity.name.value)`) or with `curl`."
        ),
      ]),
    ]
  }

  /// The counts in words, for example `7 triggers, 14 actions and 32 queries`.
  private static func counted(_ context: PageContext) -> String {
    let counts = [
      counted(context.plan.triggers.count, "trigger"), counted(context.actions.count, "action"),
      counted(context.queries.count, "query", "queries"),
    ].compactMap { $0 }
    guard let last = counts.last, counts.count > 1 else { return counts.first ?? "operations" }
    return counts.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func counted(_ count: Int, _ word: String, _ plural: String? = nil) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? word : plural ?? word + "s")"
  }

  private static func glance(_ context: PageContext) -> Block? {
    let identity = context.identity
    let groups = context.plan.groups.map(\.title).joined(separator: ", ")
    return .facts(
      ("Property", "Value"),
      [
        (
          "API",
          identity.documentation.map { .link($0.value.readableURL, to: .url($0.value)) }
            ?? RichText(context.title)
        ),
        ("API version", .code(identity.apiVersion.value.value)),
        ("Base URL", .code(identity.baseURL.value)),
        ("Authentication", RichText("API key, sent as a bearer token")),
        ("Triggers", RichText(String(context.plan.triggers.count))),
        ("Actions", RichText(String(context.actions.count))),
        ("Queries", RichText(String(context.queries.count))),
        ("Covers", groups.isEmpty ? nil : RichText(groups)),
        ("Swift module", .code(context.plan.names.module)),
      ])
  }

  private static func entry(of trigger: TriggerPlan, _ context: PageContext) -> PageSection {
    PageSection(
      trigger.title, level: 3,
      [
        .prose("Triggers on: " + context.subject(of: trigger)),
        .prose(RichText(trigger.summary)),
        .prose(.link("Payload, sample and handler", to: .page(context.paths.trigger(trigger)))),
      ])
  }

  private static func list(_ operations: [OperationPlan], _ context: PageContext) -> Block? {
    operations.isEmpty
      ? nil
      : .links(
        operations.map { operation in
          let kind = operation.kind == .action ? "Action" : "Query"
          return Block.LinkItem(
            link: .link("\(kind): \(operation.title)", to: .page(context.paths.operation(operation))),
            text: RichText(operation.summary))
        })
  }

  private static func setup(_ context: PageContext) -> [Page] {
    [CredentialsPage.page(context), PermissionsPage.page(context), WebhooksPage.page(context)].compactMap {
      $0
    }
  }

  private static func links(to pages: [Page]) -> Block? {
    pages.isEmpty
      ? nil
      : .links(pages.map { .init(link: .link($0.title, to: .page($0.path)), text: $0.description) })
  }

  private static func mapping(_ context: PageContext) -> [Block?] {
    guard let page = RecordMappingPage.page(context) else { return [] }
    let rows = context.plan.mappings.map { mapping in
      [
        .code(mapping.path), TypeWording(plan: context.plan).resource(mapping.resource),
        .code(mapping.record),
      ]
    }
    return [
      .table(["External resource", "Object", "Internal record"], rows),
      .prose(
        "All fields: " + .link(page.title, to: .page(page.path)) + "."),
    ]
  }
}
