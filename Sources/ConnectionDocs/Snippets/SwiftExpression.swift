import ConnectionPlan

/// A Swift expression that can be written on one line or broken into several.
indirect enum SwiftExpression {
  /// An expression that is never broken: a literal, a name, an enumeration case.
  case atom(String)
  case call(String, [Argument])
  case array([SwiftExpression])
  case dictionary([(key: SwiftExpression, value: SwiftExpression)])

  struct Argument {
    var label: String?
    var value: SwiftExpression

    var prefix: String { label.map { $0 + ": " } ?? "" }
    var flat: String { prefix + value.flat }
  }

  static let width = 100

  /// The expression on one line.
  var flat: String {
    switch self {
    case .atom(let text): text
    case .call(let callee, let arguments):
      callee + "(" + arguments.map(\.flat).joined(separator: ", ") + ")"
    case .array(let elements): "[" + elements.map(\.flat).joined(separator: ", ") + "]"
    case .dictionary(let pairs):
      pairs.isEmpty
        ? "[:]" : "[" + pairs.map { $0.key.flat + ": " + $0.value.flat }.joined(separator: ", ") + "]"
    }
  }

  /// The expression after `prefix`, broken into lines where it does not fit the width.
  func text(after prefix: String = "", indentation: Int = 0) -> String {
    let whole = flat
    if indentation + prefix.count + whole.count <= Self.width { return prefix + whole }
    switch self {
    case .atom: return prefix + whole
    case .call(let callee, let arguments):
      return text(of: arguments, after: prefix + callee + "(", close: ")", indentation: indentation)
    case .array(let elements):
      let arguments = elements.map { Argument(label: nil, value: $0) }
      return text(of: arguments, after: prefix + "[", close: "]", indentation: indentation)
    case .dictionary(let pairs):
      let arguments = pairs.map { Argument(label: $0.key.flat, value: $0.value) }
      return text(of: arguments, after: prefix + "[", close: "]", indentation: indentation)
    }
  }

  private func text(of arguments: [Argument], after open: String, close: String, indentation: Int) -> String {
    let first = arguments.dropLast().map { $0.flat + ", " }.joined()
    // A last argument that can be broken itself stays on the line of the call: `update("cus_1", .init(`.
    if let last = arguments.last, last.label == nil, last.value.canBreak,
      indentation + open.count + first.count + 6 <= Self.width
    {
      return last.value.text(after: open + first, indentation: indentation) + close
    }
    let inner = indentation + 2
    let padding = String(repeating: " ", count: inner)
    let lines = arguments.map { padding + $0.value.text(after: $0.prefix, indentation: inner) }
    return open + "\n" + lines.joined(separator: ",\n") + "\n" + String(repeating: " ", count: indentation)
      + close
  }

  private var canBreak: Bool {
    switch self {
    case .atom: false
    case .call(_, let arguments): !arguments.isEmpty
    case .array(let elements): !elements.isEmpty
    case .dictionary(let pairs): !pairs.isEmpty
    }
  }
}

extension String {
  /// The text as a Swift string literal.
  var swiftLiteral: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
