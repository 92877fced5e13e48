import JSONText
import LocatedYAML
import SourceDiagnostics

/// A reason why a value does not fit its type.
struct ValueProblem {
  var code = "unfit-value"
  /// The text that follows the value's name in the message, for example
  /// `must be a whole number, not the string 'ten'`.
  var message: String
  /// The path inside of the value, for example `$.address.city`; empty for the whole value.
  var path: String
  var span: SourceSpan
  var remedy: String?
  /// Whether the value is not listed in its enumeration; enumerations are open, so it is possible.
  var isUnlisted = false
}

extension LocatedNode {
  /// The free JSON value of a scalar node; nil for lists and YAML mappings.
  var scalarJSON: OrderedJSON? {
    guard case .scalar(let text, let isPlain) = content else { return nil }
    return isPlain ? plainJSON(text) : .string(text)
  }

  /// A description of the node as a JSON value, for example `the string 'ten'`.
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
