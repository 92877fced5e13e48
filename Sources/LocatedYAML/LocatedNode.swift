import SourceDiagnostics

/// A YAML value that knows where it was read from.
///
/// Scalars are always text: what a number or a boolean is, the language decides at the place where it expects
/// one. Equality compares content only.
public struct LocatedNode: Sendable {
  /// What a node holds.
  public indirect enum Content: Sendable, Equatable {
    /// Text; `isPlain` where it was written without quotes and not as a block.
    case scalar(text: String, isPlain: Bool)
    /// A list.
    case sequence([LocatedNode])
    /// Keys with values, in the order of the file; no key occurs twice.
    case mapping([Entry])
  }

  /// One key of a mapping and its value.
  public struct Entry: Sendable, Equatable {
    /// The key and its place.
    public var key: Located<String>
    /// The value.
    public var value: LocatedNode

    /// Makes an entry.
    public init(key: Located<String>, value: LocatedNode) {
      self.key = key
      self.value = value
    }
  }

  /// What the node holds.
  public var content: Content
  /// From the node's first character to its last.
  public var span: SourceSpan

  /// Makes a node.
  public init(content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

extension LocatedNode: Equatable {
  /// Whether both hold the same, wherever they stand.
  public static func == (left: LocatedNode, right: LocatedNode) -> Bool { left.content == right.content }
}

extension LocatedNode {
  /// Whether the node says that there is no value: plain and empty, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The text with its place, where the node is a scalar.
  public var scalar: Located<String>? {
    guard case .scalar(let text, _) = content else { return nil }
    return Located(text, at: span)
  }

  /// The elements, where the node is a sequence.
  public var elements: [LocatedNode]? {
    guard case .sequence(let elements) = content else { return nil }
    return elements
  }

  /// The entries, where the node is a mapping.
  public var entries: [Entry]? {
    guard case .mapping(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key, where the node is a mapping that has it.
  public subscript(key: String) -> LocatedNode? {
    entries?.first { $0.key.value == key }?.value
  }

  /// What the node is, as a word for messages: `text`, `a list`, `a mapping` or `nothing`.
  public var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
