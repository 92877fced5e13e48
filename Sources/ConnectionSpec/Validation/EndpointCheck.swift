import NearestNames
import SourceDiagnostics

/// Checks that each placeholder of a path is a required parameter of a type that fits into a path.
struct EndpointCheck {
  let scope: ValidationScope

  func check() {
    for operation in scope.operations {
      for placeholder in Set(operation.endpoint.placeholders).sorted() { check(placeholder, of: operation) }
    }
  }

  private func check(_ name: String, of operation: Operation) {
    guard let parameter = operation.parameters.first(where: { $0.name.value == name }) else {
      let endpoint = Located(
        "\(operation.endpoint.method.rawValue) \(operation.endpoint.path)", at: operation.endpoint.span)
      scope.reading.error(
        "placeholder-without-parameter", "no parameter is named '\(name)'",
        at: endpoint.span(of: "{\(name)}"),
        remedy: nearestName(to: name, among: operation.parameters.map(\.name.value)).map {
          "did you mean '{\($0)}'?"
        }
          ?? "add '\(name): {type: string, required: true}' to the parameters")
      return
    }
    if !parameter.parameter.isRequired {
      scope.reading.error(
        "optional-in-path", "'\(name)' is part of the path and must be required", at: parameter.name.span,
        remedy: "write '\(name): {type: …, required: true}'")
    }
    if parameter.parameter.isClearable, let place = scope.reading.span(of: "clearable", in: parameter) {
      scope.reading.error(
        "clearable-in-path", "'\(name)' is part of the path and cannot be cleared", at: place,
        remedy: "remove it")
    }
    guard let type = scope.resolve(parameter.type), !fitsIntoPath(type) else { return }
    scope.reading.error(
      "unfit-for-path", "'\(name)' is part of the path and must be one word or number",
      at: parameter.type.span,
      remedy: "write 'string', 'integer', 'id(X)' or 'values:'")
  }

  private func fitsIntoPath(_ type: SpecType) -> Bool {
    if type.alternative != nil { return false }
    switch type.shape {
    case .id, .enumeration: return true
    case .scalar(let scalar): return [.string, .currency, .email, .integer].contains(scalar)
    default: return false
    }
  }
}
