import ConnectionPlan
import ConnectionSpec

/// The event enumeration with its payloads, and the type that receives deliveries.
struct EventView: ViewModel {
  let plan: Plan
  let envelope: TypeName
  let webhooks: Webhooks

  /// Creates a view; nil where the connection has no webhooks.
  init?(_ plan: Plan) {
    guard let envelope = plan.event, let webhooks = plan.connection.identity.webhooks else { return nil }
    (self.plan, self.envelope, self.webhooks) = (plan, envelope, webhooks)
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "client": .text(SwiftIdentifier(plan.names.client))
    case "eventType": .text(SwiftIdentifier(plan.names.event))
    case "delivery": .text(SwiftIdentifier(plan.names.delivery))
    case "webhooks": .text(SwiftIdentifier(plan.names.webhooks))
    case "envelope": .text(SwiftType(envelope.description))
    case "typeMembers": .text(members(of: webhooks.typeField.value))
    case "payloadMembers": .text(members(of: webhooks.payloadPath.value))
    case "payloadName": .text(SwiftDocLine("`\(webhooks.payloadPath.value)`"))
    case "versionMembers":
      .text((webhooks.versionField.map { "[\(members(of: $0.value))]" } ?? "nil") as SwiftCode)
    case "header": .text(SwiftDocLine("`\(webhooks.header.value)`"))
    case "title": .text(SwiftDocLine(plan.connection.identity.title.value))
    case "events": .models(plan.events.map(EventCaseView.init))
    default: nil
    }
  }

  /// `"data", "object"`: the members that a path leads through.
  private func members(of wirePath: String) -> SwiftCode {
    .list(wirePath.split(separator: ".").map { SwiftStringLiteral(String($0)) })
  }
}

/// An event as a case of the enumeration.
struct EventCaseView: ViewModel {
  let event: EventPlan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "case": .text(SwiftIdentifier(event.caseName))
    case "reference": .text(SwiftCode.member(event.caseName))
    case "id": .text(SwiftStringLiteral(event.event))
    case "payload": .text(SwiftType(event.payload.swiftText()))
    case "documentation":
      .texts(DocText("`\(event.event)`" + (event.summary.map { ": \($0)" } ?? ".")).fragments)
    default: nil
    }
  }
}

/// A trigger as an entry of the table.
struct TriggerView: ViewModel {
  let trigger: TriggerPlan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "id": .text(SwiftStringLiteral(trigger.event))
    case "title": .text(SwiftStringLiteral(trigger.title))
    case "resource": .text(SwiftStringLiteral(trigger.resourcePath))
    case "summaryArgument": .text(WrappedStringLiteral(trigger.summary))
    case "payloadLiteral": .text(SwiftStringLiteral(trigger.payload.swiftText()))
    default: nil
    }
  }
}
