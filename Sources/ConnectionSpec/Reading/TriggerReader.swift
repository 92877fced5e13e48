import LocatedYAML
import SourceDiagnostics

/// Reads `triggers.yaml`.
struct TriggerReader {
  let reading: Reading

  /// The triggers and the other events of the file.
  func file(_ root: LocatedNode) -> (triggers: [Trigger], events: [EventType]) {
    guard var file = MappingReader(root, of: "the file", like: "triggers: {…}", reading) else {
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
      var mapping = MappingReader(
        entry.value, of: subject, at: entry.key.span, like: "title: Customer Created", reading)
    else {
      let nothing = Located("", at: entry.key.span)
      return Trigger(
        event: entry.key, title: nothing, resource: nothing, payload: reading.brokenType(at: entry.key.span),
        summary: nothing)
    }
    let trigger = Trigger(
      event: entry.key, title: mapping.requiredTitle(like: "Customer Created"),
      resource: mapping.requiredText("resource", like: "customers"), payload: payload(&mapping),
      summary: mapping.requiredProse("summary", like: "A new customer was created."),
      fires: mapping.prose("fires"),
      doesNotFire: mapping.prose("does-not-fire"), sample: mapping.sample(), swiftName: mapping.swiftName())
    mapping.finish()
    return trigger
  }

  private func payload(_ mapping: inout MappingReader) -> SpecType {
    guard let node = mapping.required("payload", like: "Customer") else {
      return reading.brokenType(at: mapping.place)
    }
    return TypeReader(reading: reading).type(node, of: "'payload'", at: mapping.keySpan("payload"))
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
