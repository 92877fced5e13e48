import LocatedYAML
import SourceDiagnostics

/// Reads `triggers.yaml`.
struct TriggerReader {
  let reading: Reading

  /// The triggers and the other events of the file.
  func file(_ root: LocatedNode) -> (triggers: [Trigger], events: [EventType]) {
    guard var file = TableReader(root, of: "the file", like: "triggers: {…}", reading) else {
      return ([], [])
    }
    let triggers = file.requiredNamed("triggers", like: "customer.created: {title: Customer Created, …}").map(
      trigger)
    let events = file.named("events", like: "invoice.voided: Invoice").map(event)
    file.finish()
    reportRepeated(events, triggers)
    return (triggers, events)
  }

  private func event(_ entry: LocatedNode.Entry) -> EventType {
    checkEvent(entry.key)
    let payload = TypeReader(reading: reading).type(
      entry.value, of: "event '\(entry.key.value)'", at: entry.key.span)
    return EventType(name: entry.key, payload: payload)
  }

  private func reportRepeated(_ events: [EventType], _ triggers: [Trigger]) {
    for event in events {
      guard let trigger = triggers.first(where: { $0.event.value == event.name.value }) else { continue }
      reading.reportDuplicate(
        "declared-twice", "'\(event.name.value)' is a trigger and an event", at: event.name.span,
        first: trigger.event.span, remedy: "remove it here; a trigger says more")
    }
  }

  private func trigger(_ entry: LocatedNode.Entry) -> Trigger {
    checkEvent(entry.key)
    let subject = "trigger '\(entry.key.value)'"
    guard
      var table = TableReader(
        entry.value, of: subject, at: entry.key.span, like: "title: Customer Created", reading)
    else {
      let nothing = Located("", at: entry.key.span)
      return Trigger(
        event: entry.key, title: nothing, resource: nothing, payload: reading.brokenType(at: entry.key.span),
        summary: nothing)
    }
    let trigger = Trigger(
      event: entry.key, title: table.requiredTitle(like: "Customer Created"),
      resource: table.requiredText("resource", like: "customers"), payload: payload(&table),
      summary: table.requiredProse("summary", like: "A new customer was created."),
      fires: table.prose("fires"),
      doesNotFire: table.prose("does-not-fire"), sample: table.sample(), swiftName: table.swiftName())
    table.finish()
    return trigger
  }

  private func payload(_ table: inout TableReader) -> SpecType {
    guard let node = table.required("payload", like: "Customer") else {
      return reading.brokenType(at: table.place)
    }
    return TypeReader(reading: reading).type(node, of: "'payload'", at: table.keySpan("payload"))
  }

  private func checkEvent(_ name: Located<String>) {
    let parts = name.value.split(separator: ".", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    }
    if isName { return }
    reading.error(
      "malformed-name", "'\(name.value)' cannot be the name of an event", at: name.span,
      remedy: "write words of letters, digits and '_' with dots between them, such as 'customer.created'")
  }
}
