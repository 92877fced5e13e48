import SourceDiagnostics

/// Writes YAML, and reuses the bytes of all unchanged values.
struct YAMLText {
  /// The maximum number of columns of a written line.
  static let width = 118
  /// The maximum nesting of YAML mappings on one line.
  static let flowDepth = 3

  /// The new text of a file; nil if the root is unchanged.
  static func changed(_ root: EditNode, in file: SourceFile) -> String? {
    guard root.isChanged, let span = root.original else { return nil }
    let writer = YAMLText()
    let start = span.start.offset
    let end = writer.end(of: root.original, in: file)
    let before = String(decoding: file.bytes[..<start], as: UTF8.self)
    let after = String(decoding: file.bytes[end...], as: UTF8.self)
    return before + writer.block(root, column: span.start.column - 1) + after
  }

  /// The text of a new file.
  static func new(_ root: EditNode) -> String { YAMLText().block(root, column: 0) + "\n" }

  // MARK: Entries

  /// A YAML mapping or sequence with one entry on each line; the first line starts at the current column.
  private func block(_ node: EditNode, column: Int) -> String {
    if case .sequence(let elements) = node.content { return sequence(node, elements, column) }
    guard let span = node.original, node.style == .block else {
      return node.entries.enumerated().map { index, entry in
        (index == 0 ? "" : entry.hasSpace ? "\n\n" : "\n")
          + (index == 0 ? "" : spaces(column)) + self.entry(entry, column: column)
      }.joined()
    }
    let bytes = span.file.bytes
    var text = ""
    var cursor = span.start.offset
    var isFirst = true
    for entry in node.allEntries {
      if let key = entry.original {
        let end = lineEnd(after: end(of: entry.originalValue, in: span.file), in: bytes)
        if !entry.isRemoved {
          let lead = String(decoding: bytes[cursor..<max(cursor, key.start.offset)], as: UTF8.self)
          // The preceding entry may have been removed, or a new one may have become the first.
          text += isFirst ? "" : cursor == span.start.offset ? "\n" + spaces(column) : lead
          text += self.entry(entry, column: column)
          isFirst = false
        }
        cursor = max(cursor, end)
      } else if !entry.isRemoved {
        text += isFirst ? "" : (entry.hasSpace ? "\n\n" : "\n") + spaces(column)
        text += self.entry(entry, column: column)
        isFirst = false
      }
    }
    return text
  }

  private func entry(_ entry: EditEntry, column: Int) -> String {
    if let key = entry.original, entry.value.original != nil, !entry.value.isChanged {
      let bytes = key.file.bytes
      let end = lineEnd(after: end(of: entry.originalValue, in: key.file), in: bytes)
      return String(decoding: bytes[key.start.offset..<end], as: UTF8.self)
    }
    let key = entry.original?.text ?? ScalarText.of(entry.key)
    return key + ":" + value(of: entry, keyWidth: key.count, column: column)
  }

  private func value(of entry: EditEntry, keyWidth: Int, column: Int) -> String {
    let value = entry.value
    switch value.content {
    case .scalar(let text): return " " + ScalarText.of(text, isFlow: false) + comment(after: entry)
    case .sequence(let elements):
      if let line = flow(value), column + keyWidth + 2 + line.count <= Self.width {
        return " " + line + comment(after: entry)
      }
      if elements.allSatisfy({ $0.text != nil }), value.style == .flow {
        return " " + wrapped(elements.compactMap(\.text), column: column)
      }
      return "\n" + spaces(column + 2) + block(value, column: column + 2)
    case .table(let entries):
      if value.style == .flow, let line = flow(value), column + keyWidth + 2 + line.count <= Self.width {
        return " " + line + comment(after: entry)
      }
      if entries.allSatisfy(\.isRemoved) { return " {}" }
      if value.style == .block, let start = value.original?.start.offset, let key = entry.original {
        let between = key.file.bytes[key.end.offset..<max(start, key.end.offset)]
        let lead = String(decoding: between, as: UTF8.self).drop { $0 == ":" }
        let inner = value.original.map { $0.start.column - 1 } ?? column + 2
        return lead + block(value, column: inner)
      }
      return "\n" + spaces(column + 2) + block(value, column: column + 2)
    }
  }

  /// The comment after a changed value on the same line.
  private func comment(after entry: EditEntry) -> String {
    guard let key = entry.original else { return "" }
    let start = end(of: entry.originalValue, in: key.file)
    return String(decoding: key.file.bytes[start..<lineEnd(after: start, in: key.file.bytes)], as: UTF8.self)
  }

  private func sequence(_ node: EditNode, _ elements: [EditNode], _ column: Int) -> String {
    let kept = elements.filter { $0.original != nil }
    var lines: [String] = []
    if let span = node.original, !kept.isEmpty, node.style == .block {
      lines.append(
        String(
          decoding: span.file.bytes[span.start.offset..<end(of: node.original, in: span.file)], as: UTF8.self)
      )
    }
    for element in elements where element.original == nil || node.style == .flow {
      lines.append("- " + (flow(element) ?? block(element, column: column + 2)))
    }
    return lines.joined(separator: "\n" + spaces(column))
  }

  /// A list of scalars in brackets over several lines.
  private func wrapped(_ texts: [String], column: Int) -> String {
    let inner = spaces(column + 2)
    var lines: [String] = []
    var line = ""
    for text in texts.map({ ScalarText.of($0) }) {
      if !line.isEmpty, column + 2 + line.count + 2 + text.count + 1 > Self.width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : ", ") + text
    }
    lines.append(line)
    return "[\n" + lines.map { inner + $0 }.joined(separator: ",\n") + "\n" + spaces(column) + "]"
  }

  // MARK: One line

  /// The value on one line; nil if it cannot or should not be written on one.
  private func flow(_ node: EditNode, depth: Int = 0) -> String? {
    if let span = node.original, !node.isChanged {
      let text = span.text
      guard node.text == nil || !text.hasPrefix(">"), node.text == nil || !text.hasPrefix("|") else {
        return node.text.map { ScalarText.of($0) }
      }
      return text.contains("\n") || (node.isTable && node.style == .block) ? nil : text
    }
    switch node.content {
    case .scalar(let text): return ScalarText.of(text)
    case .sequence(let elements):
      let parts = elements.compactMap { flow($0, depth: depth + 1) }
      return parts.count == elements.count ? "[" + parts.joined(separator: ", ") + "]" : nil
    case .table:
      guard depth < Self.flowDepth, node.style == .flow else { return nil }
      var parts: [String] = []
      for entry in node.entries {
        guard let value = flow(entry.value, depth: depth + 1) else { return nil }
        parts.append((entry.original?.text ?? ScalarText.of(entry.key)) + ": " + value)
      }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }

  // MARK: Places

  /// The end of a value, without the trailing line ends that a block may include.
  private func end(of span: SourceSpan?, in file: SourceFile) -> Int {
    guard let span else { return 0 }
    var end = span.end.offset
    while end > span.start.offset, [0x0A, 0x0D, 0x20].contains(file.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The end of the line if only a comment follows; otherwise `offset`.
  private func lineEnd(after offset: Int, in bytes: [UInt8]) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    guard end < bytes.count, end > offset, bytes[end] == UInt8(ascii: "#") else { return offset }
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
