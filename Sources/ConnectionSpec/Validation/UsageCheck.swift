import SourceDiagnostics

/// Reports types that are never used.
struct UsageCheck {
  let scope: ValidationScope

  func check() {
    // The part that could not be read may use any type.
    if scope.reading.hasLostUses || scope.reading.hasLostDeclarations { return }
    var used = reachable(from: roots)
    let unused = scope.content.types.filter { !used.contains($0.name.value) }
    // A type that only other unused types use is not reported: the first of a chain is enough.
    let mentioned = Set(unused.flatMap { type in names(in: type).filter { $0 != type.name.value } })
    for type in unused.filter({ !mentioned.contains($0.name.value) }) + unused
    where !used.contains(type.name.value) {
      used.formUnion(reachable(from: [type.name.value]))
      scope.reading.warning(
        "unused-type", "nothing uses '\(type.name.value)'", at: type.name.span,
        remedy: type.resource == nil
          ? "remove it, or use it" : "remove it, use it, or give it a 'path:' if automations see it")
    }
  }

  private var roots: [String] {
    let content = scope.content
    var names = content.types.filter { $0.resource?.path != nil }.map(\.name.value)
    for operation in scope.operations {
      names += operation.returns.references.map(\.name.value)
      names += operation.parameters.flatMap(\.type.references).map(\.name.value)
    }
    names += content.triggers.flatMap(\.payload.references).map(\.name.value)
    names += content.events.flatMap(\.payload.references).map(\.name.value)
    names += content.groups.compactMap(\.resource?.value) + content.mappings.map(\.resource.value)
    let identity = content.identity
    return names + [identity?.errors.details.value, identity?.webhooks?.event.value].compactMap(\.self)
  }

  private func names(in type: NamedType) -> [String] { type.type.references.map(\.name.value) }

  private func reachable(from names: [String]) -> Set<String> {
    var seen: Set<String> = []
    var open = names
    while let name = open.popLast() {
      guard seen.insert(name).inserted, let type = scope.declarations.types[name] else { continue }
      open += self.names(in: type)
    }
    return seen
  }
}
