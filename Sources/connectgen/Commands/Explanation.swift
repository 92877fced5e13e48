import ConnectionPlan
import SourceDiagnostics

/// Descriptions of the decisions of a plan.
struct Explanation {
  let plan: Plan

  /// All names that can be explained.
  var names: [String] {
    plan.operations.map(\.id) + plan.groups.map(\.name) + plan.triggers.map(\.event)
      + plan.types.map(\.name.description)
  }

  /// The explanation of a name; nil if the name is unknown.
  func text(of name: String) -> String? {
    if let operation = plan.operation(name) { return lines(operation) }
    if let trigger = plan.triggers.first(where: { $0.event == name }) { return lines(trigger) }
    if let group = plan.groups.first(where: { $0.name == name }) { return lines(group) }
    return plan[TypeName(name.split(separator: ".").map(String.init))].map(lines)
  }

  private func lines(_ operation: OperationPlan) -> String {
    let group = plan.groups.first { $0.name == operation.group }
    return table([
      ("operation", operation.id), ("title", operation.title),
      ("endpoint", "\(operation.method.rawValue) \(operation.path)"),
      ("swift", operation.swiftSignature),
      ("parameters", operation.parameters.map { "\($0)" } ?? "none but the path's"),
      ("returns", operation.swiftResult(errorDetails: plan.errorDetails)),
      ("file", group.flatMap { file(of: $0) } ?? "-"),
      ("parameters' file", operation.parameters.flatMap(file) ?? "-"),
      ("spec", operation.span.description),
    ])
  }

  private func lines(_ trigger: TriggerPlan) -> String {
    table([
      ("event", trigger.event), ("title", trigger.title), ("case", "\(plan.names.event).\(trigger.caseName)"),
      ("payload", trigger.payload.swiftText()), ("file", "Client/\(plan.names.event).swift"),
      ("spec", trigger.span.description),
    ])
  }

  private func lines(_ group: GroupPlan) -> String {
    table([
      ("group", group.name), ("swift", "\(plan.names.client).\(group.property)"), ("type", "\(group.type)"),
      ("operations", group.operations.map(\.id).joined(separator: ", ")), ("file", file(of: group) ?? "-"),
    ])
  }

  private func lines(_ type: TypePlan) -> String {
    var rows = [
      ("type", "\(type.name)"), ("is", type.kindText), ("file", file(of: type.name) ?? "-"),
      ("spec", type.span.description),
    ]
    for field in type.object?.fields ?? [] {
      rows.append((field.wireName, "\(field.swiftName): \(field.swiftType(in: type.name))  (\(field.span))"))
    }
    if case .enumeration(let enumeration) = type.form {
      rows += enumeration.cases.map { ($0.value, ".\($0.swiftName)") }
    }
    return table(rows)
  }

  private func file(of group: GroupPlan) -> String? {
    plan.files.first { $0.group == group.name }.map { "Client/" + $0.path }
  }

  private func file(of type: TypeName) -> String? {
    plan.files.first { $0.types.contains(type) }.map { "Client/" + $0.path }
  }

  private func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }
      .joined(separator: "\n")
  }
}

extension TypePlan {
  /// A description of the type's kind.
  fileprivate var kindText: String {
    let role = role == .parameters ? "sent" : "received"
    return switch form {
    case .object(let object):
      (object.resource == nil ? "object" : "resource") + ", \(role)"
    case .enumeration: "open enumeration, \(role)"
    case .union: "union, \(role)"
    case .objectOrValue: "object or value, \(role)"
    }
  }
}
