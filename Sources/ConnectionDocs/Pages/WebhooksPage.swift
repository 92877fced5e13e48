import ConnectionPlan
import ConnectionSpec

/// The page about configuring webhooks and receiving deliveries.
enum WebhooksPage {
  static func page(_ context: PageContext) -> Page? {
    guard let webhooks = context.identity.webhooks else { return nil }
    let guide = context.plan.connection.guides.webhooks
    return Page(
      path: PagePaths.webhooks, title: guide?.title.value ?? "Configuring webhooks",
      description: guide.map { RichText($0.summary.value) }
        ?? "How the events of this connection reach your program.",
      source: guide?.span ?? webhooks.header.span, chapter: "Setup",
      sections: (guide.map { GuideBlocks(guide: $0).sections } ?? []) + [
        PageSection("Events", [events(context)]),
        PageSection("Receiving events in Swift", receiving(context, webhooks)),
        PageSection("Facts about deliveries", [facts(webhooks)]),
        PageSection("Testing on your own machine", testing(context)),
      ])
  }

  private static func events(_ context: PageContext) -> Block? {
    .table(
      ["Event", "Trigger", "Payload"],
      context.plan.triggers.map { trigger in
        [
          .code(trigger.event), context.link(to: trigger),
          TypeWording(plan: context.plan).words(of: trigger.payload),
        ]
      })
  }

  private static func receiving(_ context: PageContext, _ webhooks: Webhooks) -> [Block?] {
    [
      .swift(HandlerSnippet.text(for: context.plan, trigger: nil)),
      .warning(
        RichText(
          "Give it the body as it came: the signature covers the bytes, and JSON that was parsed and written again has others. The header is `\(webhooks.header.value)`."
        )),
    ]
  }

  private static func facts(_ webhooks: Webhooks) -> Block? {
    .facts(
      ("What", "Value"),
      [
        ("Signature header", .code(webhooks.header.value)),
        (
          "Signature scheme",
          .code(webhooks.scheme.value) + ", HMAC-SHA256 over the time, a dot and the raw body"
        ),
        ("Tolerance of the time", RichText("\(webhooks.tolerance) seconds, in both directions")),
        ("The signing secret begins with", webhooks.secretPrefix.map { .code($0.value) }),
        ("The event's name is at", .code(webhooks.typeField.value)),
        ("The object is at", .code(webhooks.payloadPath.value)),
        ("The API version is at", webhooks.versionField.map { .code($0.value) }),
      ])
  }

  private static func testing(_ context: PageContext) -> [Block?] {
    let name = context.identity.name.value
    return [
      .prose(
        "The command opens an endpoint on this machine, verifies what arrives and prints each event with its trigger."
      ),
      .code([.init(title: "Command line", language: .bash, code: "connect \(name) listen")]),
    ]
  }
}
