/// A Swift identifier, with backticks where the plan added them.
public struct SwiftIdentifier: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Creates an identifier from a name of the plan.
  public init(_ name: String) { text = name }

  /// The reason why the text must not be written to a file; nil where it may.
  ///
  /// The plan makes names of ASCII letters and digits only, so anything else does not come from it.
  public var problem: String? {
    let bytes = text.utf8
    let isQuoted = bytes.first == UInt8(ascii: "`") && bytes.last == UInt8(ascii: "`") && bytes.count > 2
    let bare = isQuoted ? bytes.dropFirst().dropLast() : bytes[...]
    let isStart = bare.first.map { !$0.isASCIIDigit } ?? false
    return isStart && bare.allSatisfy(\.isOfSwiftName) ? nil : "'\(text)' is not a Swift identifier"
  }
}

/// A Swift type expression such as `[String: Customers.CreateParameters]?`.
public struct SwiftType: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Creates a type expression that is composed of the plan's names.
  public init(_ text: String) { self.text = text }

  /// The reason why the text must not be written to a file; nil where it may.
  public var problem: String? {
    let isType =
      !text.isEmpty && text.utf8.allSatisfy { $0.isOfSwiftName || "`.[]<>?:, ()&".utf8.contains($0) }
    return isType ? nil : "'\(text)' is not a Swift type"
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isOfSwiftName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: isASCIIDigit
    }
  }
}

/// A Swift string literal with its quotes.
public struct SwiftStringLiteral: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Creates a literal of a value on one line.
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
          // With control or invisible characters, a source file would not compile as it reads.
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
  /// The text as it is written to the file.
  public let text: String

  /// Creates a line.
  public init(_ line: String) { text = line }

  /// The reason why the text must not be written to a file; nil where it may.
  public var problem: String? {
    text.hasLineBreak ? "a line of a doc comment has a line break: '\(text)'" : nil
  }
}
