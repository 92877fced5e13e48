import LocatedYAML
import SourceDiagnostics

/// An editable YAML value; unchanged parts keep their bytes when it is written.
///
/// A class, so that a change deep inside of a file is made in place and found when the file is written.
final class EditNode {
  enum Content {
    case scalar(String)
    case sequence([EditNode])
    case table([EditEntry])
  }

  /// The style in which a YAML mapping or sequence is written.
  enum Style {
    /// On one line, such as `{a: b}`, if it is short enough.
    case flow
    /// One entry on each line.
    case block
  }

  private(set) var content: Content
  var style: Style
  /// The place in the file; nil for a new value.
  let original: SourceSpan?
  /// Whether this level differs from the file.
  private(set) var isTouched: Bool

  /// Creates a new value.
  init(_ content: Content, style: Style = .flow) {
    self.content = content
    self.style = style
    original = nil
    isTouched = true
  }

  /// Creates an editable copy of a value that was read.
  init(_ node: LocatedNode) {
    original = node.span
    isTouched = false
    let first =
      node.span.start.offset < node.span.file.bytes.count ? node.span.file.bytes[node.span.start.offset] : 0
    style = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .flow : .block
    switch node.content {
    case .scalar(let text, _): content = .scalar(text)
    case .sequence(let elements): content = .sequence(elements.map(EditNode.init))
    case .table(let entries): content = .table(entries.map(EditEntry.init))
    }
  }

  static func scalar(_ text: String) -> EditNode { EditNode(.scalar(text)) }
  static func list(_ texts: [String]) -> EditNode { EditNode(.sequence(texts.map(EditNode.scalar))) }
  static func table(_ entries: [(String, EditNode)], style: Style = .flow) -> EditNode {
    EditNode(.table(entries.map { EditEntry(key: $0.0, value: $0.1) }), style: style)
  }

  /// Whether the value or a part of it differs from the file.
  var isChanged: Bool {
    if isTouched { return true }
    switch content {
    case .scalar: return false
    case .sequence(let elements): return elements.contains(where: \.isChanged)
    case .table(let entries):
      return entries.contains { $0.isRemoved || $0.original == nil || $0.value.isChanged }
    }
  }
}

/// A key of a YAML mapping and its value.
final class EditEntry {
  let key: String
  var value: EditNode
  /// The place of the key in the file; nil for a new entry.
  let original: SourceSpan?
  /// The place of the original value, which may have been replaced since.
  let originalValue: SourceSpan?
  var isRemoved = false
  /// Whether an empty line precedes the entry.
  var hasSpace = false

  init(key: String, value: EditNode) {
    self.key = key
    self.value = value
    original = nil
    originalValue = nil
  }

  init(_ entry: LocatedNode.Entry) {
    key = entry.key.value
    value = EditNode(entry.value)
    original = entry.key.span
    originalValue = entry.value.span
  }
}

extension EditNode {
  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  /// The entries of a YAML mapping that are not removed; empty for other values.
  var entries: [EditEntry] {
    if case .table(let entries) = content { entries.filter { !$0.isRemoved } } else { [] }
  }

  /// The entries of a YAML mapping, including removed ones; empty for other values.
  var allEntries: [EditEntry] {
    if case .table(let entries) = content { entries } else { [] }
  }

  /// Whether a YAML mapping has an entry that is not removed.
  var hasEntries: Bool { allEntries.contains { !$0.isRemoved } }

  var isTable: Bool {
    if case .table = content { true } else { false }
  }

  var elements: [EditNode] {
    if case .sequence(let elements) = content { elements } else { [] }
  }

  subscript(_ key: String) -> EditNode? { allEntries.first { $0.key == key && !$0.isRemoved }?.value }

  /// Replaces the text of a scalar.
  func replace(_ text: String) {
    guard self.text != text else { return }
    content = .scalar(text)
    isTouched = true
  }

  /// Adds an element at the end of a sequence.
  func append(_ element: EditNode) {
    guard case .sequence(var elements) = content else { return }
    // Drops the other reference to the array, so that it is not copied at each addition.
    content = .scalar("")
    elements.append(element)
    content = .sequence(elements)
    isTouched = true
  }

  /// Adds an entry after that of another key, at the end if there is no such key, or first if `key` is nil.
  func insert(_ entry: EditEntry, after key: String?) {
    guard case .table(var entries) = content else { return }
    let index = key.map { key in
      entries.lastIndex { $0.key == key && !$0.isRemoved }.map { $0 + 1 } ?? entries.count
    }
    entries.insert(entry, at: index ?? 0)
    content = .table(entries)
  }

  /// Adds each list of entries after the entry of its key; the list for nil comes first.
  func insert(_ lists: [String?: [EditEntry]]) {
    guard !lists.isEmpty, case .table(let entries) = content else { return }
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where !entry.isRemoved { places[entry.key] = index }
    var followers: [Int: [EditEntry]] = [:]
    for (key, list) in lists {
      if let key { followers[places[key] ?? entries.count - 1, default: []] += list }
    }
    var all = lists[nil] ?? []
    for (index, entry) in entries.enumerated() {
      all.append(entry)
      all += followers[index] ?? []
    }
    content = .table(all)
  }

  /// Adds an entry at the end.
  func append(_ entry: EditEntry) {
    guard case .table(var entries) = content else { return }
    content = .scalar("")
    entries.append(entry)
    content = .table(entries)
  }

  /// Removes entries.
  func remove(_ keys: [String]) {
    guard case .table(let entries) = content else { return }
    for entry in entries where keys.contains(entry.key) { entry.isRemoved = true }
  }

  /// A copy without a place in a file, to be written elsewhere.
  var copy: EditNode {
    switch content {
    case .scalar(let text): EditNode(.scalar(text), style: style)
    case .sequence(let elements): EditNode(.sequence(elements.map(\.copy)), style: style)
    case .table: EditNode(.table(entries.map(\.copy)), style: style)
    }
  }
}

extension EditEntry {
  var copy: EditEntry {
    let entry = EditEntry(key: key, value: value.copy)
    entry.hasSpace = hasSpace
    return entry
  }
}
