import NearestNames
import SourceDiagnostics

/// Checks that names are declared and of the kind that is needed where they are used.
struct ReferenceCheck {
  let scope: ValidationScope

  func check() {
    for (type, _) in scope.sites {
      for reference in type.references { check(reference) }
      type.walk { checkChoice($0) }
    }
    for group in scope.content.groups {
      if let resource = group.resource { checkResource(resource, "'resource' names a resource") }
    }
    for table in scope.content.mappings { checkResource(table.resource, "'resource' names a resource") }
    if let identity = scope.content.identity {
      check(TypeReference(name: identity.errors.details, use: .value))
      if let event = identity.webhooks?.event { check(TypeReference(name: event, use: .value)) }
    }
  }

  private func check(_ reference: TypeReference) {
    let name = reference.name
    switch reference.use {
    case .value: _ = isDeclared(name, among: .typesAndWords)
    case .member: _ = isDeclared(name, among: .types)
    case .id: checkResource(name, "'id(…)' takes a resource")
    case .expandable: checkResource(name, "'expandable(…)' takes resources")
    case .choice: checkResource(name, "'|' stands between resources")
    case .deleted:
      guard checkResource(name, "'deleted(…)' takes a resource"),
        let resource = scope.declarations.resource(name.value)
      else { return }
      let isBroken = resource.type.fields?.contains { scope.reading.isBroken($0.type) } ?? true
      if !resource.hasOwnID, !isBroken {
        scope.reading.error(
          "no-id", "'\(name.value)' has no id, and 'deleted(…)' is one with an id alone", at: name.span,
          remedy: "declare 'id: id(\(name.value))' there, or leave 'deleted(…)' out",
          notes: [.init("the resource is declared here", at: resource.name.span)])
      }
      guard resource.resource?.isDeletable == false else { return }
      scope.reading.error(
        "not-deletable", "'\(name.value)' does not say that it can be deleted", at: name.span,
        remedy: "write 'deletable: true' at the resource, or leave 'deleted(…)' out",
        notes: [.init("the resource is declared here", at: resource.name.span)])
    }
  }

  /// The declarations that a name may refer to.
  private enum Candidates { case types, typesAndWords, resources }

  /// The candidate names, computed only for an undeclared name, which is rare.
  private func names(of candidates: Candidates) -> [String] {
    switch candidates {
    case .types: scope.declarations.types.keys.sorted()
    case .typesAndWords: names(of: .types) + Scalar.allCases.map(\.rawValue) + ["json"]
    case .resources: scope.declarations.resourceNames
    }
  }

  @discardableResult
  private func checkResource(_ name: Located<String>, _ rule: String) -> Bool {
    guard isDeclared(name, among: .resources) else { return false }
    if scope.declarations.resource(name.value) != nil { return true }
    guard let declared = scope.declarations.types[name.value], !scope.reading.isBroken(declared.type) else {
      return false
    }
    scope.reading.error(
      "not-a-resource", "'\(name.value)' is no resource, and \(rule)", at: name.span,
      remedy: "write the name of a resource, or give the type an 'object:'",
      notes: [.init("the type is declared here", at: declared.name.span)])
    return false
  }

  private func isDeclared(_ name: Located<String>, among candidates: Candidates) -> Bool {
    if name.value.isEmpty { return false }
    if scope.declarations.types[name.value] != nil { return true }
    scope.reading.hasLostUses = true
    let near = nearestName(
      to: name.value,
      among: scope.reading.suggestions(from: scope.declarations.types.count) { names(of: candidates) })
    // The name may be declared in a part that could not be read; it is reported only if a similar name
    // suggests a typing error.
    if near == nil, scope.reading.hasLostDeclarations { return false }
    scope.reading.error(
      "unknown-type", "unknown type '\(name.value)'", at: name.span,
      remedy: near.map { "did you mean '\($0)'?" }
        ?? (isTypeName(name.value)
          ? "declare it in resources/ or under 'types:'"
          : "write a type such as 'string', or the name of a declared type, which begins with a capital"))
    return false
  }

  /// Checks that the alternatives of `A | B` differ, both in name and in the value of `object` that tells
  /// them apart.
  private func checkChoice(_ type: SpecType) {
    let objects: [ObjectReference]
    switch type.shape {
    case .choice(let references), .expandable(let references): objects = references
    default: return
    }
    var names: [String: SourceSpan] = [:]
    var values: [String: Located<String>] = [:]
    for object in objects {
      let text = object.isDeleted ? "deleted(\(object.name.value))" : object.name.value
      if let first = names[text] {
        scope.reading.reportDuplicate(
          "member-twice", "'\(text)' is an alternative twice", at: object.name.span, first: first,
          remedy: "remove it")
        continue
      }
      names[text] = object.name.span
      guard let value = scope.declarations.resource(object.name.value)?.resource?.object.value,
        !value.isEmpty, !object.isDeleted
      else { continue }
      if let other = values[value] {
        scope.reading.error(
          "same-discriminator", "'\(other.value)' and '\(object.name.value)' both have the object '\(value)'",
          at: object.name.span,
          remedy: "only one of them can be told by it; use 'one-of:' with 'discriminator: none'")
      }
      values[value] = object.name
    }
  }
}
