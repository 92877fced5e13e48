import SourceDiagnostics

/// A YAML value with the place that it was read from.
///
/// Scalars are always text; whether one is a number or a Boolean is decided by the code that expects one.
/// Equality compares the content only.
public struct LocatedNode: Sendable {
  /// The content of a node.
  public indirect enum Content: Sendable, Equatable {
    /// A scalar; `isPlain` is true if it was written without quotes and not as a block.
    case scalar(text: String, isPlain: Bool)
    /// A list.
    case sequence([LocatedNode])
    /// A YAML mapping: keys with values, in the order of the file; no key occurs twice.
    case table([Entry])
  }

  /// A key of a YAML mapping and its value.
  public struct Entry: Sendable, Equatable {
    /// The key and its place.
    public var key: Located<String>
    /// The value.
    public var value: LocatedNode

    /// Creates an entry.
    public init(key: Located<String>, value: LocatedNode) {
      self.key = key
      self.value = value
    }
  }

  /// The content of the node.
  public var content: Content
  /// The span from the node's first character to its last.
  public var span: SourceSpan

  /// Creates a node.
  public init(content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

extension LocatedNode: Equatable {
  /// Whether both have equal content, at any place.
  public static func == (left: LocatedNode, right: LocatedNode) -> Bool { left.content == right.content }
}

extension LocatedNode {
  /// Whether the node stands for no value: a plain scalar that is empty, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// The text with its place, if the node is a scalar.
  public var scalar: Located<String>? {
    guard case .scalar(let text, _) = content else { return nil }
    return Located(text, at: span)
  }

  /// The elements, if the node is a sequence.
  public var elements: [LocatedNode]? {
    guard case .sequence(let elements) = content else { return nil }
    return elements
  }

  /// The entries, if the node is a YAML mapping.
  public var entries: [Entry]? {
    guard case .table(let entries) = content else { return nil }
    return entries
  }

  /// The value of a key, if the node is a YAML mapping that has it.
  public subscript(key: String) -> LocatedNode? {
    entries?.first { $0.key.value == key }?.value
  }

  /// The kind of the node as a word for messages: `text`, `a list`, `a mapping` or `nothing`.
  public var kind: String {
    switch content {
    case .scalar: isNull ? "nothing" : "text"
    case .sequence: "a list"
    case .table: "a mapping"
    }
  }
}
