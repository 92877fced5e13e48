import ConnectionSpec

/// Plans a trigger: the type of its payload and the case of the event enumeration that carries it.
enum TriggerPlanner {
  static func plan(_ trigger: Trigger, resolver: inout TypeResolver) -> TriggerPlan {
    let caseName = trigger.swiftName?.value ?? SwiftNames.eventCase(trigger.event.value)
    let place = TypeResolver.Place.payload(
      of: trigger.event.value, caseName: caseName, title: trigger.title.value, span: trigger.payload.span)
    return TriggerPlan(
      event: trigger.event.value, caseName: SwiftNames.escaped(caseName), title: trigger.title.value,
      resourcePath: trigger.resource.value, payload: resolver.resolve(trigger.payload, at: place),
      summary: trigger.summary.value, fires: trigger.fires?.value, doesNotFire: trigger.doesNotFire?.value,
      sample: trigger.sample?.value.members ?? [], span: trigger.event.span)
  }
}
