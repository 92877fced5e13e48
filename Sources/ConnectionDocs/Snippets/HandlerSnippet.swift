import ConnectionPlan
import ConnectionSpec

/// Writes the Swift code of a handler for webhook deliveries.
enum HandlerSnippet {
  /// The code of a function that verifies a delivery and handles a trigger's event, or the events of all triggers for nil.
  static func text(for plan: Plan, trigger: TriggerPlan?) -> String {
    let triggers = trigger.map { [$0] } ?? plan.triggers
    var lines = [
      "import Foundation", "import \(plan.names.module)", "",
      "let secret = ProcessInfo.processInfo.environment[\"\(plan.secretVariable)\"] ?? \"\"",
      "let webhooks = try \(plan.names.webhooks)(signingSecrets: [secret])", "",
      "func receive(body: [UInt8], signature: String?) throws {",
      "  switch try webhooks.event(body: body, signature: signature) {",
    ]
    for trigger in triggers {
      lines.append("  case .\(SwiftNames.unescaped(trigger.caseName))(let delivery):")
      lines.append("    print(delivery.event.id, delivery.payload\(payloadID(of: trigger, plan)))")
    }
    if trigger == nil {
      lines += ["  case .unrecognized(let event):", "    print(\"unrecognized:\", event)"]
    }
    lines += ["  case .undecodable(let event, let reason):", "    print(event, reason)"]
    // The compiler warns of a `default` that can't be reached.
    if trigger != nil || plan.events.count > triggers.count { lines += ["  default:", "    break"] }
    return (lines + ["  }", "}"]).joined(separator: "\n")
  }

  private static func payloadID(of trigger: TriggerPlan, _ plan: Plan) -> String {
    guard case .model(let name) = trigger.payload else { return "" }
    return plan[name]?.object?.fields.contains { $0.wireName == "id" } == true ? ".id" : ""
  }
}
