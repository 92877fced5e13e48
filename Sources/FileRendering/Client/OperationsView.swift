import ConnectionPlan
import ConnectionSpec

/// A group's struct with a method for each operation.
struct OperationsView: ViewModel {
  let group: GroupPlan
  let names: ClientNames
  let errorDetails: TypeName
  let methods: [MethodView]

  init(_ group: GroupPlan, plan: Plan) {
    self.group = group
    names = plan.names
    errorDetails = plan.errorDetails
    methods = group.operations.map { MethodView($0, group: group, plan: plan) }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftType(group.type.description))
    case "client": .text(SwiftIdentifier(names.client))
    case "errorDetails": .text(SwiftType(errorDetails.description))
    case "documentation": .texts(documentation.fragments)
    case "methods": .models(methods)
    default: nil
    }
  }

  private var documentation: DocText {
    var text = DocText(group.summary ?? "The operations on \(group.title.lowercased()).")
    text.add("Available as `\(group.property)` of ``\(names.client)``.")
    return text
  }
}

/// A method, the request it sends, and its entry among the operations by name.
struct MethodView: ViewModel {
  let operation: OperationPlan
  let group: GroupPlan
  let names: ClientNames
  let errorDetails: TypeName

  init(_ operation: OperationPlan, group: GroupPlan, plan: Plan) {
    self.operation = operation
    self.group = group
    names = plan.names
    errorDetails = plan.errorDetails
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "method": .text(SwiftIdentifier(operation.swiftName))
    case "reference": .text(SwiftCode(reference))
    case "operationProperty": .text(SwiftIdentifier(SwiftKeywords.stem(operation.swiftName) + "Operation"))
    case "documentation": .texts(documentation.fragments)
    case "deprecated": .text(operation.deprecated.map { SwiftStringLiteral($0) })
    case "inputs": .texts(inputs.map { SwiftCode($0 + ",") })
    case "requestInputs":
      .texts(inputs.enumerated().map { SwiftCode($1 + ($0 == inputs.count - 1 ? "" : ",")) })
    case "arguments": .text(SwiftCode(arguments.joined(separator: ", ")))
    case "result": .text(SwiftType(operation.swiftResult(errorDetails: errorDetails)))
    case "output": .text(SwiftType(operation.output.swiftText()))
    case "isPaged": .flag(operation.paging != nil)
    case "error": .text(SwiftIdentifier(names.error))
    case "httpMethod": .text(SwiftCode("." + operation.method.rawValue.lowercased()))
    case "path": .text(SwiftCode(path))
    case "payload": .text(SwiftCode(payload))
    case "requestReference": .text(SwiftDocLine("`\(SwiftKeywords.stem(operation.swiftName))`"))
    default: nil
    }
  }

  private var documentation: DocText {
    var text = DocText(operation.summary, operation.description)
    text.add(
      "`\(operation.method.rawValue) \(operation.path)`"
        + (operation.permission.map { "; a restricted key needs the permission `\($0)`." } ?? "."))
    if operation.movesMoney { text.add("This moves money.") }
    if operation.isDestructive { text.add("This can't be undone.") }
    text.add(operation.documentation.map { "Reference: <\($0)>" })
    if operation.paging == nil { text.addItem("Throws: ``\(names.error)``.") }
    return text
  }

  /// The method's name as it is written after a dot.
  private var reference: String { SwiftKeywords.member(operation.swiftName) }

  /// The parameters of the method before `options`.
  private var inputs: [String] {
    let path = operation.pathParameters.enumerated().map { index, field in
      (index == 0 ? "_ " + field.swiftName : SwiftKeywords.label(field.swiftName)) + ": "
        + field.swiftValueType(in: group.type)
    }
    guard let parameters = operation.parameters else { return path }
    let type = parameters.swiftText(in: group.type)
    return path + ["_ parameters: " + type + (operation.needsParameters ? "" : " = .init()")]
  }

  private var arguments: [String] {
    let path = operation.pathParameters.enumerated().map { index, field in
      (index == 0 ? "" : SwiftKeywords.argument(field.swiftName) + ": ") + field.swiftName
    }
    return path + (operation.parameters == nil ? [] : ["parameters"])
  }

  /// The path as an interpolated literal: the runtime percent-encodes the interpolated values, and logs the names of their
  /// placeholders instead.
  private var path: String {
    let text = operation.pathParameters.reduce(operation.path) { path, field in
      path.replacing("{\(field.wireName)}", with: "\\(\(field.swiftName), as: \"\(field.wireName)\")")
    }
    return "\"" + text + "\""
  }

  private var payload: String {
    guard operation.parameters != nil else { return "" }
    return operation.sendsQuery ? ", query: parameters" : ", body: parameters"
  }
}
