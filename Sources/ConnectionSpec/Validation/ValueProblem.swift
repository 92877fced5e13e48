import JSONText
import LocatedYAML
import SourceDiagnostics

/// What keeps a value from fitting its type.
struct ValueProblem {
  var code = "unfit-value"
  /// Continues the name of the value, for example `must be a whole number, not the string 'ten'`.
  var message: String
  /// Where in the value, for example `$.address.city`; empty for all of it.
  var path: String
  var span: SourceSpan
  var remedy: String?
  /// A value that the enumeration doesn't list: known to be possible, since enumerations are open.
  var isUnlisted = false
}

extension LocatedNode {
  /// The free JSON that the node's scalar means; nil for lists and mappings.
  var scalarJSON: OrderedJSON? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return isPlain ? plainJSON(text) : .string(text)
  }

  /// What the node is as JSON, for example `the string 'ten'`.
  var jsonDescription: String {
    switch scalarJSON {
    case .string(let text): text.isEmpty ? "the empty string" : "the string '\(text)'"
    case .number(let text): "the number \(text)"
    case .boolean(let value): "\(value)"
    case .null: "null"
    default: elements == nil ? "an object" : "an array"
    }
  }

  var isString: Bool { if case .string = scalarJSON { true } else { false } }

  var isWholeNumber: Bool {
    guard case .number(let text) = scalarJSON else { return false }
    return Int(text) != nil
  }
}
