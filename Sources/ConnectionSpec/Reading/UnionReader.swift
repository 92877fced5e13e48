import LocatedYAML
import SourceDiagnostics

/// Reads `one-of:` and `discriminator:`.
struct UnionReader {
  let reading: Reading

  func union(_ node: LocatedNode, in table: inout TableReader) -> Union? {
    let discriminator = table.text("discriminator")
    guard let members = members(node) else { return nil }
    if node.elements?.count ?? node.entries?.count ?? 0 < 2 {
      reading.error(
        "malformed-union", "'one-of' needs two members or more", at: table.keySpan("one-of") ?? node.span,
        remedy: members.first.map { "write 'type: \($0.name.value)' for a single one" }
          ?? "list the objects that it may be")
    }
    reportRepeated(members)
    switch discriminator?.value {
    case "none": return Union(members: members, discriminator: .none)
    case let field: return Union(members: members, discriminator: .field(field ?? "object"))
    }
  }

  private func members(_ node: LocatedNode) -> [Union.Member]? {
    switch node.content {
    case .sequence(let elements):
      return elements.compactMap { name($0).map { Union.Member(name: $0, value: nil) } }
    case .table(let entries):
      return entries.compactMap { entry in
        name(entry.value).map { Union.Member(name: $0, value: entry.key) }
      }
    case .scalar:
      reading.error(
        "wrong-kind", "'one-of' must be a list or a mapping, not \(node.kind)", at: node.span,
        remedy: "write 'one-of: [A, B]' or 'one-of: {value: A, other: B}'")
      return nil
    }
  }

  private func name(_ node: LocatedNode) -> Located<String>? {
    if let name = node.scalar, isTypeName(name.value) { return name }
    reading.hasLostUses = true
    reading.error(
      "malformed-union", "a member of 'one-of' must be the name of an object", at: node.span,
      remedy: "declare the object under 'types:' and write its name")
    return nil
  }

  private func reportRepeated(_ members: [Union.Member]) {
    var first: [String: SourceSpan] = [:]
    for name in members.map(\.name) {
      if let earlier = first[name.value] {
        reading.reportDuplicate(
          "member-twice", "'\(name.value)' is a member twice", at: name.span, first: earlier,
          remedy: "remove it")
      } else {
        first[name.value] = name.span
      }
    }
  }
}
