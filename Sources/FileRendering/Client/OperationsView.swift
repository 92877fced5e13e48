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
    case "reference": .text(reference)
    case "operationProperty": .text(SwiftIdentifier(SwiftKeywords.stem(operation.swiftName) + "Operation"))
    case "documentation": .texts(documentation.fragments)
    case "deprecated": .text(operation.deprecated.map { SwiftStringLiteral($0) })
    case "inputs": .texts(inputs.map { "\($0)," as SwiftCode })
    case "requestInputs":
      .texts(inputs.enumerated().map { $0 == inputs.count - 1 ? $1 : "\($1)," })
    case "arguments": .text(SwiftCode.list(arguments))
    case "result": .text(SwiftType(operation.swiftResult(errorDetails: errorDetails)))
    case "output": .text(SwiftType(operation.output.swiftText()))
    case "isPaged": .flag(operation.paging != nil)
    case "error": .text(SwiftIdentifier(names.error))
    case "httpMethod": .text(SwiftCode.member(operation.method.rawValue.lowercased()))
    case "path": .text(path)
    case "payload": .text(payload)
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
  private var reference: SwiftIdentifier { SwiftIdentifier(SwiftKeywords.member(operation.swiftName)) }

  /// The parameters of the method before `options`.
  private var inputs: [SwiftCode] {
    let path = operation.pathParameters.enumerated().map { index, field -> SwiftCode in
      let type = SwiftType(field.swiftValueType(in: group.type))
      return index == 0
        ? "_ \(SwiftIdentifier(field.swiftName)): \(type)"
        : "\(SwiftIdentifier(SwiftKeywords.label(field.swiftName))): \(type)"
    }
    guard let parameters = operation.parameters else { return path }
    let type = SwiftType(parameters.swiftText(in: group.type))
    return path + [operation.needsParameters ? "_ parameters: \(type)" : "_ parameters: \(type) = .init()"]
  }

  private var arguments: [SwiftCode] {
    let path = operation.pathParameters.enumerated().map { index, field -> SwiftCode in
      let name = SwiftIdentifier(field.swiftName)
      return index == 0 ? "\(name)" : "\(SwiftIdentifier(SwiftKeywords.argument(field.swiftName))): \(name)"
    }
    return path + (operation.parameters == nil ? [] : ["parameters"])
  }

  /// The path as an interpolated literal: the runtime percent-encodes the interpolated values, and logs the names of their
  /// placeholders instead.
  private var path: SwiftPathLiteral { SwiftPathLiteral(operation) }

  private var payload: SwiftCode {
    guard operation.parameters != nil else { return "" }
    return operation.sendsQuery ? ", query: parameters" : ", body: parameters"
  }
}
