import ConnectionSpec
import SourceDiagnostics

/// Plans the cases of the event enumeration: one for each trigger, and one for each other event.
enum EventPlanner {
  static func plan(
    _ events: [EventType], triggers: [TriggerPlan], resolver: inout TypeResolver
  ) -> [EventPlan] {
    var plans = triggers.map { trigger in
      EventPlan(
        event: trigger.event, caseName: trigger.caseName, payload: trigger.payload, summary: trigger.summary,
        span: trigger.span)
    }
    for event in events {
      let caseName = SwiftNames.eventCase(event.name.value)
      let place = TypeResolver.Place.payload(
        of: event.name.value, caseName: caseName, title: event.name.value, span: event.payload.span)
      plans.append(
        EventPlan(
          event: event.name.value, caseName: SwiftNames.escaped(caseName),
          payload: resolver.resolve(event.payload, at: place), summary: nil, span: event.name.span))
    }
    return plans.sorted { $0.event < $1.event }
  }
}

extension TypeResolver.Place {
  /// The place of an event's payload: an inline type there becomes a top-level type, since no type encloses it.
  static func payload(of event: String, caseName: String, title: String, span: SourceSpan) -> Self {
    Self(
      owner: TypeName([]), words: Words(caseName + "Payload"), title: title, role: .result,
      summary: "The payload of the event `\(event)`.", span: span)
  }
}
