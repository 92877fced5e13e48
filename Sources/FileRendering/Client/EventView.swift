import ConnectionPlan
import ConnectionSpec

/// Events with their payloads, and the door that deliveries come through.
struct EventView: ViewModel {
  let plan: Plan
  let envelope: TypeName
  let webhooks: Webhooks

  /// Nil where the connection has no webhooks.
  init?(_ plan: Plan) {
    guard let envelope = plan.event, let webhooks = plan.connection.identity.webhooks else { return nil }
    (self.plan, self.envelope, self.webhooks) = (plan, envelope, webhooks)
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "client": .text(SwiftCode(plan.names.client))
    case "eventType": .text(SwiftCode(plan.names.event))
    case "delivery": .text(SwiftCode(plan.names.delivery))
    case "webhooks": .text(SwiftCode(plan.names.webhooks))
    case "envelope": .text(SwiftCode(envelope.description))
    case "typeText": .text(SwiftCode(typeText))
    case "payloadPath": .text(SwiftCode(path(webhooks.payloadPath.value).swift))
    case "payloadName": .text(SwiftCode("`\(webhooks.payloadPath.value)`"))
    case "versionText": .text(SwiftCode(webhooks.versionField.map { optionalText($0.value) } ?? "nil"))
    case "header": .text(SwiftCode("`\(webhooks.header.value)`"))
    case "title": .text(SwiftCode(plan.connection.identity.title.value))
    case "triggers": .models(plan.triggers.map(TriggerView.init))
    default: nil
    }
  }

  private func path(_ wirePath: String) -> (swift: String, type: ResolvedType) {
    plan.swiftPath(wirePath, from: envelope)
  }

  /// The event's name as a string: the field is one already, or an open enumeration.
  private var typeText: String {
    let (swift, type) = path(webhooks.typeField.value)
    if case .model = type { return "envelope.\(swift).rawValue" }
    return "envelope.\(swift)"
  }

  private func optionalText(_ field: String) -> String { "envelope.\(path(field).swift)" }
}

/// An event as a case, and as an entry of the table.
struct TriggerView: ViewModel {
  let trigger: TriggerPlan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "case": .text(SwiftCode(trigger.caseName))
    case "reference": .text(SwiftCode("." + SwiftKeywords.member(trigger.caseName)))
    case "id": .text(SwiftStringLiteral(trigger.event))
    case "title": .text(SwiftStringLiteral(trigger.title))
    case "resource": .text(SwiftStringLiteral(trigger.resourcePath))
    case "summaryArgument": .text(WrappedStringLiteral(trigger.summary))
    case "payload": .text(SwiftCode(trigger.payload.swiftText()))
    case "payloadLiteral": .text(SwiftStringLiteral(trigger.payload.swiftText()))
    case "documentation": .texts(DocText("`\(trigger.event)`: \(trigger.summary)").fragments)
    default: nil
    }
  }
}
