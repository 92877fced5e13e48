import LocatedYAML
import SourceDiagnostics

/// Reads scalars of a YAML mapping.
///
/// A missing required text is read as an empty one: the problem has been reported, so no connection is
/// returned, and the checks skip empty texts.
extension TableReader {
  mutating func text(_ key: String) -> Located<String>? {
    optional(key).flatMap { text($0, of: "'\(key)'") }
  }

  mutating func requiredText(_ key: String, like sample: String) -> Located<String> {
    required(key, like: sample).flatMap { text($0, of: "'\(key)'") } ?? Located("", at: place)
  }

  /// Text for people, of one or several lines, which must not be a placeholder.
  mutating func prose(_ key: String) -> Located<String>? {
    optional(key).flatMap { prose($0, of: "'\(key)'") }
  }

  mutating func requiredProse(_ key: String, like sample: String) -> Located<String> {
    required(key, like: sample).flatMap { prose($0, of: "'\(key)'") } ?? Located("", at: place)
  }

  func prose(_ node: LocatedNode, of what: String) -> Located<String>? {
    let text = filledText(node, of: what)
    if let text { checkProse(text, of: what, reading) }
    return text
  }

  /// The value of `title:`, text for people on one line.
  mutating func title() -> Located<String>? {
    let text = text("title")
    if let text { checkProse(text, of: "'title'", reading) }
    return text
  }

  mutating func requiredTitle(like sample: String) -> Located<String> {
    let text = requiredText("title", like: sample)
    if !text.value.isEmpty { checkProse(text, of: "'title'", reading) }
    return text
  }

  mutating func boolean(_ key: String) -> Bool {
    guard let node = optional(key), let text = text(node, of: "'\(key)'") else { return false }
    if case .scalar(_, isPlain: true) = node.content {
      if text.value == "true" { return true }
      if text.value == "false" { return false }
    }
    reading.error(
      "not-a-boolean", "'\(key)' must be true or false, not '\(text.value)'", at: text.span,
      remedy: "write 'true' or 'false', without quotes")
    return false
  }

  mutating func integer(_ key: String) -> Int? {
    optional(key).flatMap { integer($0, of: key) }
  }

  mutating func requiredInteger(_ key: String, like sample: String) -> Int {
    required(key, like: sample).flatMap { integer($0, of: key) } ?? 0
  }

  mutating func requiredEnumeration<Value: CaseIterable & RawRepresentable<String>>(
    _ key: String, of type: Value.Type, like sample: String, otherwise fallback: Value
  ) -> Value {
    required(key, like: sample).flatMap { enumeration($0, of: "'\(key)'") } ?? fallback
  }

  func enumeration<Value: CaseIterable & RawRepresentable<String>>(
    _ node: LocatedNode, of what: String, as type: Value.Type = Value.self
  ) -> Value? {
    guard let text = text(node, of: what) else { return nil }
    if let value = Value(rawValue: text.value) { return value }
    reading.error(
      "unknown-value", "\(what) cannot be '\(text.value)'", at: text.span,
      remedy: replacement(for: text.value, among: Value.allCases.map(\.rawValue)))
    return nil
  }

  /// The text of a node on one line; another kind of node, an empty text and several lines are reported.
  func text(_ node: LocatedNode, of what: String) -> Located<String>? {
    guard let text = filledText(node, of: what) else { return nil }
    guard !text.value.utf8.contains(0x0A) else {
      reading.error(
        "several-lines", "\(what) has a line break", at: node.span,
        remedy: "write it on one line; '>-' folds a long text into one")
      return nil
    }
    return text
  }

  private func filledText(_ node: LocatedNode, of what: String) -> Located<String>? {
    guard let scalar = node.scalar else {
      reading.error(
        "wrong-kind", "\(what) must be text, not \(node.kind)", at: node.span,
        remedy: "write it on one line, as text")
      return nil
    }
    guard scalar.value.contains(where: { !$0.isWhitespace }) else {
      reading.error("empty-text", "\(what) is empty", at: node.span, remedy: "write something, or remove it")
      return nil
    }
    return scalar
  }

  private func integer(_ node: LocatedNode, of key: String) -> Int? {
    guard let text = text(node, of: "'\(key)'") else { return nil }
    let digits = text.value.hasPrefix("-") ? text.value.dropFirst() : text.value[...]
    if case .scalar(_, isPlain: true) = node.content, !digits.isEmpty,
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(text.value)
    {
      return value
    }
    reading.error(
      "not-an-integer", "'\(key)' must be a whole number, not '\(text.value)'", at: text.span,
      remedy: "write decimal digits only, without quotes")
    return nil
  }
}
