import NearestNames
import SourceDiagnostics

/// Checks that the names in `connection.yaml` refer to declarations of the right kind.
struct IdentityCheck {
  let scope: ValidationScope

  func check() {
    guard let identity = scope.content.identity else { return }
    if let test = identity.authentication.testOperation { checkTest(test) }
    checkErrors(identity.errors)
    if let webhooks = identity.webhooks { checkWebhooks(webhooks) }
  }

  private func checkTest(_ id: Located<String>) {
    guard let operation = scope.declarations.operations[id.value] else {
      let ids = scope.declarations.operations.keys.sorted()
      let near = nearestName(to: id.value, among: ids)
      if near == nil, scope.reading.hasLostDeclarations { return }
      scope.reading.error(
        "unknown-operation", "unknown operation '\(id.value)'", at: id.span,
        remedy: replacement(for: id.value, among: ids) ?? "write the id of a query, such as 'products.list'")
      return
    }
    // An operation that could not be read has no path, and nothing else to check.
    if operation.endpoint.path.isEmpty { return }
    let note = Diagnostic.Note("it is declared here", at: operation.name.span)
    if operation.kind != .query {
      scope.reading.error(
        "unfit-test", "'\(id.value)' is an action, and testing a key must change nothing", at: id.span,
        remedy: "write the id of a query", notes: [note])
    } else if let required = operation.parameters.first(where: { $0.parameter.isRequired }) {
      scope.reading.error(
        "unfit-test", "'\(id.value)' cannot be called without '\(required.name.value)'", at: id.span,
        remedy: "write the id of a query without required parameters", notes: [note])
    }
  }

  private func checkErrors(_ errors: ErrorSettings) {
    guard let fields = object(errors.details, "the details of errors") else { return }
    for field in fields where !field.type.isOptional && !scope.reading.isBroken(field.type) {
      scope.reading.error(
        "required-detail", "'\(field.name.value)' may be missing, as everything in the details of errors",
        at: field.type.span, remedy: "write '?' at the end of its type, or 'nullable: true' beside it")
    }
    checkField(errors.kindField, among: fields, of: errors.details.value)
    if let code = errors.codeField { checkField(code, among: fields, of: errors.details.value) }
  }

  private func checkWebhooks(_ webhooks: Webhooks) {
    guard let fields = object(webhooks.event, "an event's envelope") else { return }
    checkField(webhooks.typeField, among: fields, of: webhooks.event.value)
    if let version = webhooks.versionField { checkField(version, among: fields, of: webhooks.event.value) }
    guard !webhooks.payloadPath.value.isEmpty else { return }
    let outcome = FieldPath(scope: scope).follow(webhooks.payloadPath, from: webhooks.event.value)
    if case .failure(let message, let span, let remedy) = outcome {
      scope.reading.error("unknown-field", message, at: span, remedy: remedy)
    }
  }

  /// The fields of an object; another type is reported.
  private func object(_ name: Located<String>, _ what: String) -> [Field]? {
    guard let type = scope.declarations.types[name.value], !scope.reading.isBroken(type.type) else {
      return nil
    }
    if let fields = type.type.fields { return fields }
    scope.reading.error(
      "not-an-object", "'\(name.value)' is no object, and \(what) is one", at: name.span,
      remedy: "write the name of a type with 'fields:'",
      notes: [.init("it is declared here", at: type.name.span)])
    return nil
  }

  private func checkField(_ field: Located<String>, among fields: [Field], of owner: String) {
    guard !field.value.isEmpty, !fields.contains(where: { $0.name.value == field.value }) else { return }
    scope.reading.error(
      "unknown-field", "'\(owner)' has no field '\(field.value)'", at: field.span,
      remedy: replacement(for: field.value, among: fields.map(\.name.value))
        ?? "write the name of one of its fields")
  }
}
