import ConnectionPlan

/// A Swift type in a file: the declaration, in the extension of the type that it is nested in.
struct TypeView: ViewModel {
  let declaration: any ViewModel
  let kind: Kind
  let parent: TypeName?

  enum Kind: String { case structure, enumeration, valueEnumeration, union, objectOrValue }

  init(_ type: TypePlan, plan: Plan) {
    parent = type.name.parent
    switch type.form {
    case .object(let object):
      declaration = StructView(type, object: object, plan: plan)
      kind = .structure
    case .enumeration(let enumeration):
      declaration = EnumerationView(type, enumeration: enumeration)
      kind = enumeration.alternative == nil ? .enumeration : .valueEnumeration
    case .union(let union):
      declaration = UnionView(type, union: union)
      kind = .union
    case .objectOrValue(let fields, let value, let valueCase):
      declaration = ObjectOrValueView(type, fields: fields, value: value, valueCase: valueCase)
      kind = .objectOrValue
    }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "parent": .text(parent.map { SwiftType($0.description) })
    case "declaration": .model(declaration)
    default: Kind(rawValue: name).map { .flag($0 == kind) }
    }
  }
}
