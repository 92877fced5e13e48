/// The secrets of a request besides its API key: the values of parameters that are secret by the spec or by their usual names.
struct ParameterSecrets: Sendable {
  let draft: RequestDraft

  /// The secrets; collecting them takes as long as reading the parameters.
  var texts: [String] {
    switch draft.parameters {
    case .none: draft.secrets
    case .form(let pairs): draft.secrets + Self.usualSecrets(in: pairs)
    case .query(let json), .body(let json, _): draft.secrets + Self.usualSecrets(in: json)
    }
  }

  /// The values of pairs with a usual name among the names in `a[b][c]`.
  private static func usualSecrets(in pairs: [FormPair]) -> [String] {
    pairs.filter { pair in
      pair.name.utf8.split { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        .contains { RedactedDescription.usualSecrets.contains(String(Substring($0))) }
    }.map(\.value)
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

  /// All strings and numbers of a value that is secret as a whole.
  static func texts(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .number(let number): [number.text]
    case .array(let elements): elements.flatMap { texts(in: $0) }
    case .object(let fields): fields.values.flatMap { texts(in: $0) }
    case .null, .bool: []
    }
  }
}
