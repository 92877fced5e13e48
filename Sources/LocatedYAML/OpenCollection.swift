import SourceDiagnostics

/// A sequence or YAML mapping whose end has not been read yet.
struct OpenCollection {
  enum Kind { case sequence, table }

  /// The result of adding a node: it was added, or left out for a reason that was reported.
  enum Outcome { case added, leavesHole }

  private enum KeyState {
    case expected
    case read(Located<String>)
    case refused
    /// The key exists already; its first value is kept.
    case duplicate
  }

  let kind: Kind
  let isFlow: Bool
  /// The span from the first character to the last that was read.
  private var span: SourceSpan
  private var elements: [LocatedNode] = []
  private var entries: [LocatedNode.Entry] = []
  private var firstPlaces: [String: SourceSpan] = [:]
  private var key = KeyState.expected

  /// The place of the first character.
  var start: SourcePosition { span.start }

  init(kind: Kind, isFlow: Bool, span: SourceSpan) {
    self.kind = kind
    self.isFlow = isFlow
    self.span = span
  }

  /// The finished node; only a collection in brackets uses `end`, because libyaml ends a block where the next
  /// node begins.
  func node(endingAt end: SourcePosition) -> LocatedNode {
    var span = span
    if isFlow { span.end = end }
    switch kind {
    case .sequence: return LocatedNode(content: .sequence(elements), span: span)
    case .table: return LocatedNode(content: .table(entries), span: span)
    }
  }

  /// Adds the next element, key or value.
  mutating func add(_ node: LocatedNode, to diagnostics: inout Diagnostics) -> Outcome {
    if node.span.end.offset > span.end.offset { span.end = node.span.end }
    guard kind == .table else {
      elements.append(node)
      return .added
    }
    switch key {
    case .expected:
      return takeKey(node, &diagnostics)
    case .read(let name):
      entries.append(LocatedNode.Entry(key: name, value: node))
    case .refused, .duplicate:
      break
    }
    key = .expected
    return .added
  }

  private mutating func takeKey(_ node: LocatedNode, _ diagnostics: inout Diagnostics) -> Outcome {
    key = .refused
    guard case .scalar(let text, let isPlain) = node.content else {
      diagnostics.error(
        "key-not-text", "a key must be text, not \(node.kind)", at: node.span,
        remedy: "to use a template's braces as text, put them into quotes")
      return .leavesHole
    }
    if text.isEmpty {
      diagnostics.error("empty-key", "an empty key", at: node.span, remedy: "write the key before the ':'")
      return .leavesHole
    }
    if text == "<<", isPlain {
      diagnostics.error(
        "merge-key", "merge keys are not part of the spec language", at: node.span,
        remedy: "write out the keys that are to be merged")
      return .leavesHole
    }
    if let first = firstPlaces[text] {
      diagnostics.error(
        "duplicate-key", "the key '\(text)' is there already", at: node.span,
        remedy: "rename or remove one of the two",
        notes: [Diagnostic.Note("first '\(text)'", at: first)])
      key = .duplicate
      return .added
    }
    firstPlaces[text] = node.span
    key = .read(Located(text, at: node.span))
    return .added
  }
}
