import ConnectionSpec

/// Decides which structs keep their fields in a copy-on-write box.
///
/// A value travels through several stack frames on its way out of a decoder: kilobytes in each of them overflow small
/// stacks and make every copy slow. So a struct over the limit, or one that would hold itself, is one pointer wide.
enum StorageDecision {
  /// Bytes of stored properties above which a struct is boxed.
  static let limit = 256

  static func decide(_ types: [TypePlan]) -> [TypePlan] {
    var sizes = Sizes(types: Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }))
    for type in types.sorted(by: { $0.name < $1.name }) { _ = sizes.size(of: type.name) }
    return types.map { type in
      guard case .object(var object) = type.form else { return type }
      var copy = type
      object.storage = sizes.boxed.contains(type.name) ? .copyOnWrite : .inline
      copy.form = .object(object)
      return copy
    }
  }

  private struct Sizes {
    let types: [TypeName: TypePlan]
    var known: [TypeName: Int] = [:]
    var boxed: Set<TypeName> = []
    var open: Set<TypeName> = []

    init(types: [TypeName: TypePlan]) { self.types = types }

    mutating func size(of name: TypeName) -> Int {
      if let size = known[name] { return size }
      guard let type = types[name] else { return 8 }
      // The type is being measured further up: it holds itself, so it has to be a pointer.
      guard open.insert(name).inserted else {
        boxed.insert(name)
        return 8
      }
      defer { open.remove(name) }
      let size = formSize(type.form, of: name)
      known[name] = size
      return size
    }

    private mutating func formSize(_ form: TypePlan.Form, of name: TypeName) -> Int {
      switch form {
      case .object(let object):
        let sum = object.fields.reduce(8) { sum, field in
          sum + (self.size(of: field.type) + (field.isOptional || field.isClearable ? 1 : 0) + 7) / 8 * 8
        }
        if sum > StorageDecision.limit { boxed.insert(name) }
        return boxed.contains(name) ? 8 : sum
      // Strings have room for the other cases' tags; unions are indirect.
      case .enumeration(let enumeration):
        return max(16, enumeration.alternative.map { (self.size(of: $0.type) + 8) / 8 * 8 } ?? 0)
      case .union: return 8
      case .objectOrValue: return 8
      }
    }

    private mutating func size(of type: ResolvedType) -> Int {
      switch type {
      case .scalar(let scalar):
        switch scalar {
        case .string, .url, .email, .currency, .decimal: 16
        case .boolean: 1
        case .integer, .amount, .number, .timestamp: 8
        }
      case .json: 24
      case .id, .deleted: 16
      case .model(let name): size(of: name)
      case .list, .map, .expandable, .expandableOrDeleted, .deletable: 8
      case .page, .searchPage: 48
      }
    }
  }
}
