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
    case "kind": .text(SwiftCode.member(operation.kind.rawValue))
    case "title": .text(SwiftStringLiteral(operation.title))
    case "summaryArgument": .text(WrappedStringLiteral(operation.summary, trailing: ","))
    case "methodName": .text(SwiftStringLiteral(operation.method.rawValue))
    case "pathTemplate": .text(SwiftStringLiteral(operation.path))
    case "permission": .text(SwiftCode.literal(operation.permission))
    case "movesMoney": .text(SwiftCode.boolean(operation.movesMoney))
    case "isDestructive": .text(SwiftCode.boolean(operation.isDestructive))
    case "paging": .text(operation.paging.map { SwiftCode.member($0.rawValue) } ?? "nil")
    case "swift": .text(SwiftStringLiteral(operation.swiftSignature))
    case "returns": .text(SwiftStringLiteral(operation.output.swiftText()))
    case "schemaLines": .texts(schemaLines)
    case "takes": .texts(takes)
    case "inputBinding": .text((operation.pathParameters.isEmpty ? "" : "var input = input") as SwiftCode)
    case "takesPath": .flag(!operation.pathParameters.isEmpty)
    case "finishes": .flag(operation.parameters == nil)
    case "requestArguments": .text(requestArguments)
    default: method.value(named: name)
    }
  }

  private var takes: [SwiftCode] {
    operation.pathParameters.map { field in
      let (name, type) = (SwiftIdentifier(field.swiftName), SwiftType(field.swiftValueType(in: nil)))
      return "let \(name): \(type) = try input.take(\(SwiftStringLiteral(field.wireName)))"
    }
  }

  private var requestArguments: SwiftCode {
    let path = operation.pathParameters.enumerated().map { index, field -> SwiftCode in
      let name = SwiftIdentifier(field.swiftName)
      return index == 0 ? "\(name)" : "\(SwiftIdentifier(SwiftKeywords.argument(field.swiftName))): \(name)"
    }
    return .list(path + (operation.parameters == nil ? [] : ["input.parameters()"]))
  }
}
