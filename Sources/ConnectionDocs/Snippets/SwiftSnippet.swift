import ConnectionPlan
import ConnectionSpec

/// A writer of Swift code that calls an operation with an example's input.
public struct SwiftSnippet: Sendable {
  let plan: Plan

  /// Creates a writer of code for a plan's client.
  public init(plan: Plan) { self.plan = plan }

  /// The name of the variable that holds the client, for example `stripe`.
  public var clientVariable: String { SwiftNames.property(plan.connection.identity.name.value) }

  /// The code that creates the client with the API key from the environment.
  public var setup: String {
    let variable = plan.environmentVariable
    return """
      import Foundation
      import \(plan.names.module)

      let key = ProcessInfo.processInfo.environment["\(variable)"] ?? ""
      let \(clientVariable) = try \(plan.names.client)(apiKey: .init(key))
      """
  }

  /// The code that calls an operation with an example's input and prints the result.
  public func call(_ operation: OperationPlan, _ example: ExamplePlan) -> String {
    let call = SwiftExpression.call(callee(of: operation), arguments(of: operation, example))
    let variable = self.variable(for: operation.output)
    guard operation.paging == nil else {
      return call.text(after: "for try await \(variable) in ")
        + " {\n  print(\(shown(variable, operation.output)))\n}"
    }
    return call.text(after: "let \(variable) = try await ") + "\nprint(\(shown(variable, operation.output)))"
  }

  private func callee(of operation: OperationPlan) -> String {
    let group = plan.groups.first { $0.name == operation.group }
    let property = SwiftNames.unescaped(group?.property ?? operation.group)
    return clientVariable + "." + property + "." + SwiftNames.unescaped(operation.swiftName)
  }

  private func arguments(of operation: OperationPlan, _ example: ExamplePlan) -> [SwiftExpression.Argument] {
    let values = SwiftValues(plan: plan)
    var arguments: [SwiftExpression.Argument] = []
    for (index, field) in operation.pathParameters.enumerated() {
      guard let member = example.input.first(where: { $0.name == field.wireName }) else { continue }
      let label = index == 0 ? nil : SwiftNames.unescaped(field.swiftName)
      arguments.append(.init(label: label, value: values.expression(member.value, as: field.type)))
    }
    let parameters = values.arguments(example.input, of: operation.parameters)
    if operation.parameters != nil, !parameters.isEmpty || operation.needsParameters {
      arguments.append(.init(label: nil, value: .call(".init", parameters)))
    }
    return arguments
  }

  private func variable(for type: ResolvedType) -> String {
    switch type {
    case .page(let element), .searchPage(let element), .list(let element): variable(for: element)
    case .model(let name), .deletable(let name): SwiftNames.escaped(SwiftNames.property(name.last))
    case .deleted: "deleted"
    default: "result"
    }
  }

  /// The expression that is printed: the result's id where it has one, otherwise the result.
  private func shown(_ variable: String, _ type: ResolvedType) -> String {
    switch type {
    case .page(let element), .searchPage(let element): shown(variable, element)
    case .deleted: variable + ".id"
    case .model(let name):
      plan[name]?.object?.fields.contains { $0.wireName == "id" && !$0.isOptional } == true
        ? variable + ".id" : variable
    default: variable
    }
  }
}

extension Plan {
  /// The environment variable from which examples read the API key, for example `STRIPE_API_KEY`.
  public var environmentVariable: String { variablePrefix + "_API_KEY" }

  /// The environment variable from which examples and the command read the signing secret, for example
  /// `STRIPE_WEBHOOK_SECRET`.
  public var secretVariable: String { variablePrefix + "_WEBHOOK_SECRET" }

  private var variablePrefix: String {
    connection.identity.name.value.uppercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
  }
}
