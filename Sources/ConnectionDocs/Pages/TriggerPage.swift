import ConnectionPlan
import ConnectionSpec

/// The page of a trigger: its event, the conditions under which it fires, a handler, a sample and the payload.
enum TriggerPage {
  static func page(_ trigger: TriggerPlan, _ context: PageContext) -> Page {
    let tree = ParameterTree(plan: context.plan, depth: 1)
    return Page(
      path: context.paths.trigger(trigger), title: trigger.title, description: RichText(trigger.summary),
      source: trigger.span, chapter: "Triggers",
      sections: [
        PageSection(
          "Event", [.prose("Triggers on: " + context.subject(of: trigger)), facts(trigger, context)]),
        PageSection("When it fires", [trigger.fires.map { .prose(RichText($0)) }]),
        PageSection("When it does not fire", [trigger.doesNotFire.map { .prose(RichText($0)) }]),
        PageSection("Handle the event in Swift", handler(trigger, context)),
        PageSection("Sample", sample(trigger, context)),
        PageSection(
          "Payload",
          [
            .prose(
              "Type: " + TypeWording(plan: context.plan).words(of: trigger.payload)
                + ". Its top-level fields:"),
            rows(tree.rows(of: trigger.payload, anchor: "payload")),
          ]),
      ])
  }

  private static func rows(_ rows: [ParameterRow]) -> Block? { rows.isEmpty ? nil : .parameters(rows) }

  private static func facts(_ trigger: TriggerPlan, _ context: PageContext) -> Block? {
    .facts(
      ("Property", "Value"),
      [
        ("Event", .code(trigger.event)), ("Resource", .code(trigger.resourcePath)),
        ("Payload", TypeWording(plan: context.plan).words(of: trigger.payload)),
        ("In Swift", .code("\(context.plan.names.event).\(SwiftNames.unescaped(trigger.caseName))")),
        (
          "Delivered by",
          context.identity.webhooks == nil ? nil : .link("webhook", to: .page(PagePaths.webhooks))
        ),
      ])
  }

  private static func handler(_ trigger: TriggerPlan, _ context: PageContext) -> [Block?] {
    guard context.identity.webhooks != nil else { return [] }
    return [
      .swift(HandlerSnippet.text(for: context.plan, trigger: trigger)),
      .note(
        "An event can be delivered more than once and in any order: store the ids of the events that you have processed."
      ),
    ]
  }

  private static func sample(_ trigger: TriggerPlan, _ context: PageContext) -> [Block?] {
    let delivery = context.samples.delivery(of: trigger)
    return [
      .sample(
        .init(
          title: delivery == nil ? "Payload" : "Delivery",
          json: delivery ?? context.samples.payload(of: trigger)))
    ]
  }
}
