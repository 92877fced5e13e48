import Foundation

/// Finds links that lead nowhere: to files that are not there and to headings that are not on them.
enum MarkdownLinks {
  static func problems(in files: [String: String]) -> [String] {
    let headings = files.mapValues(anchors)
    return files.filter { $0.key.hasSuffix(".md") }.sorted { $0.key < $1.key }.flatMap { path, text in
      links(in: text).compactMap { problem(with: $0, on: path, headings: headings) }
        + repeated(headings[path] ?? []).map { "\(path): the heading #\($0) is there twice" }
    }
  }

  private static func problem(with link: String, on path: String, headings: [String: [String]]) -> String? {
    if link.hasPrefix("https://") || link.contains(".yaml#L") { return nil }
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let target = parts[0].isEmpty ? path : resolve(parts[0], from: path)
    guard let anchors = headings[target] else { return "\(path): \(link) is no page" }
    guard parts.count == 2, !anchors.contains(parts[1]) else { return nil }
    return "\(path): \(link) has no such heading"
  }

  private static func resolve(_ link: String, from path: String) -> String {
    link.split(separator: "/").reduce(into: path.split(separator: "/").dropLast().map(String.init)) {
      parts, part in
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }.joined(separator: "/")
  }

  static func links(in text: String) -> [String] {
    prose(of: text).matches(of: /\]\(([^)\s]*)\)/).map { String($0.output.1) }
  }

  private static func anchors(of text: String) -> [String] {
    withoutCodeBlocks(text).split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
      let title = line.drop { $0 == "#" || $0 == " " }.replacing("\\", with: "").lowercased()
      return title.compactMap { character in
        character.isLetter || character.isNumber || "-_".contains(character)
          ? String(character) : character == " " ? "-" : nil
      }.joined()
    }
  }

  /// The text without blocks and spans of code.
  static func prose(of text: String) -> String {
    withoutCodeBlocks(text).replacing(/`[^`\n]*`/, with: "")
  }

  private static func withoutCodeBlocks(_ text: String) -> String {
    var isCode = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      let isFence = line.drop { $0 == " " }.hasPrefix("```")
      if isFence { isCode.toggle() }
      return !isFence && !isCode
    }
    return lines.joined(separator: "\n")
  }

  private static func repeated(_ names: [String]) -> [String] {
    Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.map(\.key)
  }
}

/// Finds what must not be published: words that stand for others, headings without anything below, tables with holes.
enum MarkdownLint {
  static func problems(in text: String) -> [String] {
    placeholders(in: text) + emptySections(of: text) + brokenTables(of: text)
  }

  private static func placeholders(in text: String) -> [String] {
    let prose = MarkdownLinks.prose(of: text)
    let words = ["TODO", "TBD", "FIXME", "lorem", "[Name]", "Example link", "Optional(", "nil."]
    return words.filter { prose.contains($0) }.map { "has '\($0)'" }
      + (text.contains("]()") ? ["has a link without an address"] : [])
  }

  private static func emptySections(of text: String) -> [String] {
    let lines = MarkdownLinks.prose(of: text.replacing("`", with: "'")).split(separator: "\n")
    return zip(lines, lines.dropFirst() + ["---"]).compactMap { line, next in
      let level = line.prefix { $0 == "#" }.count
      let nextLevel = next.prefix { $0 == "#" }.count
      let isEmpty = level > 0 && (next == "---" || (nextLevel > 0 && nextLevel <= level))
      return isEmpty ? "nothing under '\(line)'" : nil
    }
  }

  private static func brokenTables(of text: String) -> [String] {
    var width: Int?
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      guard line.hasPrefix("|") else {
        width = nil
        return nil
      }
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      defer { width = cells }
      return width == nil || width == cells ? nil : "a table's row is uneven: \(line)"
    }
  }
}
