/// What is secret of a request besides its key: the values of parameters that are secret by the spec or by their usual names.
struct ParameterSecrets: Sendable {
  let draft: RequestDraft

  /// The secrets; working them out takes as long as reading the parameters.
  var texts: [String] {
    switch draft.parameters {
    case .none, .form: draft.secrets
    case .query(let json), .body(let json, _): draft.secrets + Self.usualSecrets(in: json)
    }
  }

  private static func usualSecrets(in json: [UInt8]) -> [String] {
    var texts: [String] = []
    func look(into value: JSONValue, isSecret: Bool) {
      switch value {
      case .string(let text): if isSecret { texts.append(text) }
      case .number(let number): if isSecret { texts.append(number.text) }
      case .array(let elements): for element in elements { look(into: element, isSecret: isSecret) }
      case .object(let fields):
        for (name, value) in fields {
          look(into: value, isSecret: isSecret || RedactedDescription.usualSecrets.contains(name))
        }
      case .null, .bool: break
      }
    }
    if let value = try? JSONReader.read(JSONValue.self, from: json) { look(into: value, isSecret: false) }
    return texts
  }
}
