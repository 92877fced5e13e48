import ConnectionPlan
import ConnectionSpec
import JSONText

/// The wrapped lines of a doc comment.
struct DocText {
  /// The maximum width of a line in columns, which leaves room for `///` and four spaces in the project's lines.
  static let width = 100

  private(set) var lines: [String] = []

  init(_ paragraphs: String?...) {
    for paragraph in paragraphs { add(paragraph) }
  }

  /// Adds a paragraph, separated from the one before it by an empty line.
  mutating func add(_ paragraph: String?) {
    guard let paragraph, !paragraph.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines += Self.wrapped(paragraph)
  }

  /// Adds an item of a list such as `- Throws: …`, whose further lines are indented.
  mutating func addItem(_ text: String, afterParagraph: Bool = true) {
    if afterParagraph, !lines.isEmpty { lines.append("") }
    lines += Self.wrapped("- " + text, continuation: "  ")
  }

  var fragments: [SwiftDocLine] { lines.map(SwiftDocLine.init) }

  static func wrapped(_ text: String, continuation: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    // Columns are characters; where all are ASCII, those are bytes, which are much faster to count.
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    var columns = 0
    for word in isASCII ? asciiWords(of: text) : text.split(whereSeparator: \.isWhitespace) {
      let length = isASCII ? word.utf8.count : word.count
      if line.isEmpty {
        line = (lines.isEmpty ? "" : continuation) + word
        columns = (lines.isEmpty ? 0 : continuation.count) + length
      } else if columns + 1 + length <= width {
        line += " "
        line += word
        columns += 1 + length
      } else {
        lines.append(line)
        line = continuation + word
        columns = continuation.count + length
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func asciiWords(of text: String) -> [Substring] {
    text.utf8.split { $0 == .space || (0x09...0x0D).contains($0) }.map(Substring.init)
  }
}

extension FieldPlan {
  /// The doc comment of the property: the author's sentence, then limits and conventions.
  func documentation(role: TypePlan.Role) -> DocText {
    var text = DocText(summary ?? "The API's `\(wireName)`.")
    let facts = facts(role: role)
    text.add(facts.isEmpty ? nil : facts.joined(separator: " "))
    return text
  }

  private func facts(role: TypePlan.Role) -> [String] {
    var facts: [String] = []
    switch type {
    case .scalar(.amount): facts.append("In the currency's smallest unit.")
    case .scalar(.currency): facts.append("A three-letter ISO code in lower case.")
    default: break
    }
    if let text = limits.sentence { facts.append(text) }
    if let defaultValue { facts.append("Default: `\(defaultValue.compactText)`.") }
    if isClearable { facts.append("`.clear` removes the stored value.") }
    if !excludes.isEmpty {
      facts.append("Can't be combined with " + excludes.map { "`\($0)`" }.joined(separator: ", ") + ".")
    }
    if isSecret { facts.append("Secret: never log it.") }
    return facts
  }
}

extension Limits {
  /// The limits in words; nil where there is none.
  var sentence: String? {
    let parts = [
      Self.range(minimum, maximum, unit: ""), Self.range(minimumLength, maximumLength, unit: " characters"),
      Self.range(minimumItems, maximumItems, unit: " items"),
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ").capitalizedFirst + "."
  }

  private static func range(_ low: Int?, _ high: Int?, unit: String) -> String? {
    switch (low, high) {
    case (let low?, let high?): "\(low) to \(high)\(unit)"
    case (let low?, nil): "at least \(low)\(unit)"
    case (nil, let high?): "at most \(high)\(unit)"
    case (nil, nil): nil
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension OrderedJSON {
  /// The JSON in one line, for a sentence.
  var compactText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): text
    case .array(let elements): "[" + elements.map(\.compactText).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\($0.name): \($0.value.compactText)" }.joined(separator: ", ") + "}"
    }
  }
}
