import ConnectionSpec
import SourceDiagnostics

/// Resolves the types of the spec, and plans the inline types in them.
struct TypeResolver {
  var catalog: TypeCatalog

  /// The place of a type: the type that an inline type is nested in, and the words that its name is made from.
  struct Place {
    var owner: TypeName
    var words: Words
    var title: String
    var role: TypePlan.Role
    var summary: String?
    var span: SourceSpan

    /// The place of a list's or map's element, which may have a name and a summary of its own.
    func element(_ type: SpecType) -> Place {
      var copy = self
      copy.words = type.swiftName.map { Words($0.value) } ?? words.singular
      copy.summary = type.summary?.value ?? summary
      return copy
    }
  }

  /// Plans a declared type under its own name.
  mutating func planNamedType(_ type: NamedType) {
    let name = catalog.typeName(type.name.value)
    let role: TypePlan.Role = type.name.value.hasSuffix("Parameters") ? .parameters : .result
    if let home = type.home?.value { catalog.homes[name] = catalog.typeName(home).description }
    let facts = type.resource.map { facts in
      ResourcePlan(
        object: facts.object.value, path: facts.path?.value, idPrefix: facts.idPrefix?.value,
        isDeletable: facts.isDeletable, hasOwnID: type.hasOwnID)
    }
    guard let form = form(of: type.type, named: name, role: role, resource: facts) else { return }
    catalog.add(
      TypePlan(
        name: name, role: role, form: form, summary: type.summary?.value,
        title: type.title?.value ?? type.name.value, deprecated: type.deprecated?.value,
        documentation: type.documentation?.value,
        span: type.name.span))
  }

  /// Resolves the type of a value at a place.
  mutating func resolve(_ type: SpecType, at place: Place) -> ResolvedType {
    switch type.shape {
    case .scalar(let scalar): .scalar(scalar)
    case .json: .json
    case .id(let name): .id(catalog.typeName(name.value))
    case .named(let name): .model(catalog.typeName(name.value))
    case .list(let element): .list(resolve(element, at: place.element(element)))
    case .map(let element): .map(resolve(element, at: place.element(element)))
    case .page(let element): .page(resolve(element, at: place.element(element)))
    case .searchPage(let element): .searchPage(resolve(element, at: place.element(element)))
    case .deleted(let name): .deleted(catalog.typeName(name.value))
    case .expandable(let references): resolveExpandable(references, type: type, at: place)
    case .choice(let references): resolveChoice(references, type: type, at: place)
    case .enumeration, .object, .union: planInline(type, at: place)
    }
  }

  private mutating func resolveExpandable(
    _ references: [ObjectReference], type: SpecType, at place: Place
  ) -> ResolvedType {
    let objects = references.filter { !$0.isDeleted }
    guard let only = objects.first, objects.count == 1 else {
      return .expandable(planUnion(of: references, type: type, at: place))
    }
    let name = catalog.typeName(only.name.value)
    return references.count == 1 ? .expandable(name) : .expandableOrDeleted(name)
  }

  private mutating func resolveChoice(_ references: [ObjectReference], type: SpecType, at place: Place)
    -> ResolvedType
  {
    let objects = references.filter { !$0.isDeleted }
    let deleted = references.filter(\.isDeleted)
    if let object = objects.first, objects.count == 1, deleted.count == 1, deleted[0].name == object.name {
      return .deletable(catalog.typeName(object.name.value))
    }
    return .model(planUnion(of: references, type: type, at: place))
  }

  private mutating func planUnion(of references: [ObjectReference], type: SpecType, at place: Place)
    -> TypeName
  {
    let name = catalog.nestedName(place.words, in: place.owner, endings: ["Choice", "Alternative"])
    add(.union(unionPlan(of: references)), named: name, at: place, span: type.span)
    return name
  }

  private mutating func planInline(_ type: SpecType, at place: Place) -> ResolvedType {
    let name = catalog.nestedName(
      place.words, in: place.owner, endings: endings(of: type.shape, role: place.role))
    guard let form = form(of: type, named: name, role: place.role, resource: nil) else { return .json }
    add(form, named: name, at: place, span: type.span)
    return .model(name)
  }

  mutating func add(_ form: TypePlan.Form, named name: TypeName, at place: Place, span: SourceSpan) {
    catalog.add(
      TypePlan(
        name: name, role: place.role, form: form, summary: place.summary, title: place.title, deprecated: nil,
        documentation: nil, span: span))
  }

  private func endings(of shape: TypeShape, role: TypePlan.Role) -> [String] {
    switch shape {
    case .enumeration: ["Option", "Setting"]
    case .union: ["Choice", "Alternative"]
    default: role == .parameters ? ["Parameters", "Data"] : ["Details", "Data"]
    }
  }
}
