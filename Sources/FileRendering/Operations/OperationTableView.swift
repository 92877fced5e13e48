import ConnectionPlan
import ConnectionSpec
import OperationSchema

/// A group's operations by name: descriptors, and closures that call an operation with typed parameters decoded from JSON.
struct OperationTableView: ViewModel {
  let group: GroupPlan
  let client: String
  let entries: [OperationEntryView]

  init(_ group: GroupPlan, plan: Plan) {
    self.group = group
    client = plan.names.client
    entries = group.operations.map { OperationEntryView($0, group: group, plan: plan) }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftType(group.type.description))
    case "client": .text(SwiftIdentifier(client))
    case "entries": .models(entries)
    default: nil
    }
  }
}

/// An entry of the table: an operation with its descriptor and closure.
struct OperationEntryView: ViewModel {
  let operation: OperationPlan
  let group: GroupPlan
  let schemaLines: [RawLiteralLine]
  let method: MethodView

  init(_ operation: OperationPlan, group: GroupPlan, plan: Plan) {
    self.operation = operation
    self.group = group
    let schema = RawLiteralLine.holding(json: operation.inputSchema(in: plan))
    schemaLines = FilledLines.jsonLines(schema, width: 100).map(RawLiteralLine.init)
    method = MethodView(operation, group: group, plan: plan)
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "id": .text(SwiftStringLiteral(operation.id))
    case "kind": .text(SwiftCode("." + operation.kind.rawValue))
    case "title": .text(SwiftStringLiteral(operation.title))
    case "summaryArgument": .text(WrappedStringLiteral(operation.summary, trailing: ","))
    case "methodName": .text(SwiftStringLiteral(operation.method.rawValue))
    case "pathTemplate": .text(SwiftStringLiteral(operation.path))
    case "permission": .text(SwiftCode(operation.permission.map { SwiftStringLiteral($0).text } ?? "nil"))
    case "movesMoney": .text(SwiftCode(operation.movesMoney ? "true" : "false"))
    case "isDestructive": .text(SwiftCode(operation.isDestructive ? "true" : "false"))
    case "paging": .text(SwiftCode(operation.paging.map { ".\($0.rawValue)" } ?? "nil"))
    case "swift": .text(SwiftStringLiteral(operation.swiftSignature))
    case "returns": .text(SwiftStringLiteral(operation.output.swiftText()))
    case "schemaLines": .texts(schemaLines)
    case "takes": .texts(takes)
    case "inputBinding": .text(SwiftCode(operation.pathParameters.isEmpty ? "" : "var input = input"))
    case "takesPath": .flag(!operation.pathParameters.isEmpty)
    case "finishes": .flag(operation.parameters == nil)
    case "requestArguments": .text(SwiftCode(requestArguments))
    default: method.value(named: name)
    }
  }

  private var takes: [SwiftCode] {
    operation.pathParameters.map { field in
      SwiftCode(
        "let \(field.swiftName): \(field.swiftValueType(in: nil)) = try input.take(\(SwiftStringLiteral(field.wireName).text))"
      )
    }
  }

  private var requestArguments: String {
    let path = operation.pathParameters.enumerated().map { index, field in
      (index == 0 ? "" : SwiftKeywords.argument(field.swiftName) + ": ") + field.swiftName
    }
    return (path + (operation.parameters == nil ? [] : ["input.parameters()"])).joined(separator: ", ")
  }
}
