import LocatedYAML
import SourceDiagnostics
import Testing

/// Random trees, written as YAML by the few rules of this file and read back.
struct RandomTreeTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func readsBackWhatWasWritten(seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let tree = Tree.random(depth: 5, using: &random)
    let text = tree.written(indentation: 0, using: &random)
    // The reader is tried with every character; that a spec takes fewer is another matter.
    let reading = Reading(text, limits: YAMLLimits(allowsUnsafeCharacters: true))
    #expect(reading.problems == [], "\(text)")
    let root = try #require(reading.root, "\(text)")
    #expect(Tree(root) == tree, "\(text)")
    expectNestedSpans(root)
  }

  /// Every span lies in that of the node around it, and line and column agree with the offset.
  private func expectNestedSpans(_ node: LocatedNode) {
    let file = node.span.file
    let isExact = file.position(atOffset: node.span.start.offset) == node.span.start
    #expect(isExact && file.position(atOffset: node.span.end.offset) == node.span.end)
    let inner = (node.elements ?? []) + (node.entries ?? []).map(\.value)
    for child in inner {
      #expect(child.span.start.offset >= node.span.start.offset)
      #expect(child.span.end.offset <= node.span.end.offset)
      expectNestedSpans(child)
    }
  }
}

/// Steele, Lea and Flood's generator, so that a seed gives the same tree everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private indirect enum Tree: Equatable {
  case text(String)
  case list([Tree])
  case table([String], [Tree])

  init(_ node: LocatedNode) {
    switch node.content {
    case .scalar(let text, _): self = .text(text)
    case .sequence(let elements): self = .list(elements.map(Tree.init))
    case .table(let entries):
      self = .table(entries.map(\.key.value), entries.map { Tree($0.value) })
    }
  }

  static func random(depth: Int, using random: inout SplitMix) -> Tree {
    let count = Int.random(in: 0...4, using: &random)
    switch Int.random(in: 0..<(depth > 0 ? 3 : 1), using: &random) {
    case 1: return .list((0..<count).map { _ in .random(depth: depth - 1, using: &random) })
    case 2:
      var keys: [String] = []
      for _ in 0..<count {
        let key = randomText(using: &random)
        if !key.isEmpty, !keys.contains(key) { keys.append(key) }
      }
      return .table(keys, keys.map { _ in .random(depth: depth - 1, using: &random) })
    default: return .text(randomText(using: &random))
    }
  }

  private static func randomText(using random: inout SplitMix) -> String {
    let alphabet = Array("ab zé日😀👍🏽'\"\\:#-?,[]{}&*!|>%@`~<\t\n\u{7}\u{85}\u{2028}0.")
    let count = Int.random(in: 0...8, using: &random)
    return String((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
  }

  /// YAML for the tree: blocks where `indentation` is given, brackets where it is nil.
  func written(indentation: Int?, using random: inout SplitMix) -> String {
    let isFlow = indentation == nil || Bool.random(using: &random)
    switch self {
    case .text(let text): return Self.scalar(text, using: &random) + (indentation == nil ? "" : "\n")
    case .list(let elements) where isFlow || elements.isEmpty:
      let inner = elements.map { $0.written(indentation: nil, using: &random) }
      return "[" + inner.joined(separator: ", ") + "]" + (indentation == nil ? "" : "\n")
    case .table(let keys, let values) where isFlow || keys.isEmpty:
      let inner = zip(keys, values).map { key, value in
        Self.scalar(key, using: &random) + ": " + value.written(indentation: nil, using: &random)
      }
      return "{" + inner.joined(separator: ", ") + "}" + (indentation == nil ? "" : "\n")
    case .list(let elements):
      return block(elements.map { ("-", $0) }, indentation ?? 0, using: &random)
    case .table(let keys, let values):
      let heads = keys.map { Self.scalar($0, using: &random) + ":" }
      return block(Array(zip(heads, values)), indentation ?? 0, using: &random)
    }
  }

  private func block(_ items: [(String, Tree)], _ indentation: Int, using random: inout SplitMix) -> String {
    var text = indentation == 0 ? "" : "\n"
    for (head, value) in items {
      let inner = value.written(indentation: indentation + 2, using: &random)
      text += String(repeating: " ", count: indentation) + head + (inner.hasPrefix("\n") ? "" : " ") + inner
      if Int.random(in: 0..<6, using: &random) == 0 { text += "# größer\n" }
    }
    return text
  }

  /// The text plain or in single quotes where that is surely right, otherwise in double quotes.
  private static func scalar(_ text: String, using random: inout SplitMix) -> String {
    let isTame = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } && !text.isEmpty
    if isTame, Bool.random(using: &random) { return text }
    let escaped: [Unicode.Scalar] = ["\t", "\n", "\u{7}", "\u{85}", "\u{2028}"]
    let isPrintable = !text.unicodeScalars.contains { escaped.contains($0) }
    if isPrintable, Bool.random(using: &random) { return "'" + text.replacing("'", with: "''") + "'" }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\u{7}": quoted += "\\a"
      case "\u{85}": quoted += "\\N"
      case "\u{2028}": quoted += "\\L"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
