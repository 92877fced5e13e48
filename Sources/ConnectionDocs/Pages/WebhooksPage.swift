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
        ?? "The configuration of webhooks, and the events that this connection delivers.",
      source: guide?.span ?? webhooks.header.span, chapter: "Setup",
      sections: (guide.map { GuideBlocks(guide: $0).sections } ?? []) + [
        PageSection("Events", [events(context)]),
        PageSection("Receiving events in Swift", receiving(context, webhooks)),
        PageSection("Deliveries", [facts(webhooks)]),
        PageSection("Test locally", testing(context)),
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
          "Pass the unchanged body: the signature covers its bytes, and JSON that was decoded and encoded again has different bytes. The header is `\(webhooks.header.value)`."
        )),
    ]
  }

  private static func facts(_ webhooks: Webhooks) -> Block? {
    .facts(
      ("Property", "Value"),
      [
        ("Signature header", .code(webhooks.header.value)),
        (
          "Signature scheme",
          .code(webhooks.scheme.value) + ", HMAC-SHA256 over the timestamp, a dot and the raw body"
        ),
        ("Timestamp tolerance", RichText("\(webhooks.tolerance) seconds, in both directions")),
        ("Prefix of the signing secret", webhooks.secretPrefix.map { .code($0.value) }),
        ("Path of the event name", .code(webhooks.typeField.value)),
        ("Path of the payload", .code(webhooks.payloadPath.value)),
        ("Path of the API version", webhooks.versionField.map { .code($0.value) }),
      ])
  }

  private static func testing(_ context: PageContext) -> [Block?] {
    let name = context.identity.name.value
    return [
      .prose(
        "The command starts an endpoint on this machine, verifies the deliveries and prints their events."
      ),
      .code([.init(title: "Command line", language: .bash, code: "connect \(name) listen --port 4242")]),
    ]
  }
}
