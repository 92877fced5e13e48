/// A Swift name, with backticks where the plan put them.
public struct SwiftIdentifier: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Takes a name that the plan decided.
  public init(_ name: String) { text = name }

  /// Why the text must not go into a file; nil where it may.
  public var problem: String? {
    let isQuoted = text.hasPrefix("`") && text.hasSuffix("`") && text.count > 2
    let bare = isQuoted ? text.dropFirst().dropLast() : text[...]
    let isStart = bare.first.map { $0 == "_" || $0.isLetter } ?? false
    let isName = isStart && bare.allSatisfy { $0 == "_" || $0.isLetter || $0.isNumber }
    return isName ? nil : "'\(text)' is not a Swift identifier"
  }
}

/// A Swift type expression such as `[String: Customers.CreateParameters]?`.
public struct SwiftType: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Takes a type that was put together from the plan's names.
  public init(_ text: String) { self.text = text }

  /// Why the text must not go into a file; nil where it may.
  public var problem: String? {
    let isType =
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "_.`[]<>?:, ()".contains($0) }
    return isType ? nil : "'\(text)' is not a Swift type"
  }
}

/// A piece of Swift that was composed elsewhere: an expression, a parameter list, a signature.
public struct SwiftCode: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Takes code.
  public init(_ text: String) { self.text = text }
}

/// A Swift string literal in its quotes.
public struct SwiftStringLiteral: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Writes a value as a literal on one line.
  public init(_ value: String) {
    guard value.utf8.contains(where: Self.mayNeedEscape) else {
      text = "\"" + value + "\""
      return
    }
    text =
      value.unicodeScalars.reduce(into: "\"") { text, scalar in
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        default:
          // Controls and invisible marks would make a source file that does not compile as it reads.
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator:
            text += "\\u{\(String(scalar.value, radix: 16))}"
          default: text.unicodeScalars.append(scalar)
          }
        }
      } + "\""
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}

/// One line of a doc comment, without its slashes.
public struct SwiftDocLine: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Takes a line.
  public init(_ line: String) { text = line }

  /// Why the text must not go into a file; nil where it may.
  public var problem: String? {
    text.hasLineBreak ? "a line of a doc comment has a line break: '\(text)'" : nil
  }
}
