import ConnectionSpec

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
      let place = TypeResolver.Place(
        owner: TypeName([SwiftNames.type(caseName)]), words: Words("payload"), title: event.name.value,
        role: .result,
        summary: nil, span: event.payload.span)
      plans.append(
        EventPlan(
          event: event.name.value, caseName: SwiftNames.escaped(caseName),
          payload: resolver.resolve(event.payload, at: place), summary: nil, span: event.name.span))
    }
    return plans.sorted { $0.event < $1.event }
  }
}
