import ConnectionPlan
import ConnectionSpec

/// Builds the rows of parameters and fields, with those nested in them.
///
/// A type is shown wherever it is used, so that the rows could grow without bounds: on a long page, a type that was shown is not shown
/// again, and very deeply nested rows are left out. The row says so in both cases.
final class ParameterTree {
  let plan: Plan
  let wording: TypeWording
  /// The number of levels that are shown; 1 shows the fields without nested ones.
  let depth: Int

  private static let deepest = 32
  /// The number of rows after which a type that was shown is not shown again.
  private static let many = 10_000

  private var count = 0
  private var shown: Set<TypeName> = []

  init(plan: Plan, depth: Int = .max) {
    self.plan = plan
    self.depth = depth
    wording = TypeWording(plan: plan)
  }

  /// The rows of fields.
  ///
  /// - Parameter anchor: the prefix of the rows' URL fragments.
  func rows(_ fields: [FieldPlan], role: TypePlan.Role, anchor: String) -> [ParameterRow] {
    rows(fields, role: role, anchor: anchor, inside: [])
  }

  /// The rows of an object's fields; none where the type has no fields.
  func rows(of type: ResolvedType, anchor: String) -> [ParameterRow] {
    children(of: type, role: .result, anchor: anchor, inside: [])
  }

  private func rows(
    _ fields: [FieldPlan], role: TypePlan.Role, anchor: String, inside parents: [TypeName]
  ) -> [ParameterRow] {
    count += fields.count
    return fields.map { field in
      let anchor = anchor + "-" + field.wireName
      let isLast = parents.count + 1 >= depth
      let omission = isLast ? nil : omission(of: field.type, inside: parents)
      return ParameterRow(
        name: field.wireName, anchor: anchor, type: wording.words(of: field.type),
        isRequired: role == .parameters && field.isRequired, isClearable: field.isClearable,
        isSecret: field.isSecret, deprecated: field.deprecated.map { RichText($0) },
        summary: (field.summary.map { RichText($0) }).adding(omission), limits: field.limits.phrases,
        defaultValue: field.defaultValue, excludes: field.excludes,
        values: isLast && role == .result ? [] : values(of: field.type),
        children: isLast || omission != nil
          ? [] : children(of: field.type, role: role, anchor: anchor, inside: parents))
    }
  }

  /// The sentence that says why the nested rows of a type are left out; nil where they are shown.
  private func omission(of type: ResolvedType, inside parents: [TypeName]) -> RichText? {
    guard let name = type.modelName, plan[name]?.hasRows == true, !parents.contains(name) else { return nil }
    if parents.count >= Self.deepest { return "More deeply nested fields are not shown." }
    if shown.contains(name), count > Self.many { return "Its fields are shown above." }
    return nil
  }

  private func children(
    of type: ResolvedType, role: TypePlan.Role, anchor: String, inside parents: [TypeName]
  ) -> [ParameterRow] {
    switch type {
    case .list(let element), .map(let element), .page(let element), .searchPage(let element):
      return children(of: element, role: role, anchor: anchor, inside: parents)
    case .model(let name):
      // A type nested in itself is shown already.
      guard !parents.contains(name), let type = plan[name] else { return [] }
      shown.insert(name)
      return children(of: type, role: role, anchor: anchor, inside: parents + [name])
    default: return []
    }
  }

  private func children(
    of type: TypePlan, role: TypePlan.Role, anchor: String, inside parents: [TypeName]
  ) -> [ParameterRow] {
    switch type.form {
    case .object(let object):
      if object.resource != nil, parents.count > 1 || role == .parameters { return [] }
      return rows(object.fields, role: role, anchor: anchor, inside: parents)
    case .objectOrValue(let fields, _, _):
      return rows(plan[fields]?.object?.fields ?? [], role: role, anchor: anchor, inside: parents)
    case .union(let union):
      return union.members.compactMap { member($0, of: union, role: role, anchor: anchor, inside: parents) }
    case .enumeration: return []
    }
  }

  /// A member of a union as a row; nil for a resource, which has a page of its own.
  private func member(
    _ member: UnionPlan.Member, of union: UnionPlan, role: TypePlan.Role, anchor: String,
    inside parents: [TypeName]
  ) -> ParameterRow? {
    guard case .model(let name) = member.type, let type = plan[name], type.object?.resource == nil else {
      return nil
    }
    let anchor = anchor + "-" + name.last
    let omission = omission(of: member.type, inside: parents)
    count += 1
    var summary = (type.summary.map { RichText($0) }).adding(omission)
    if case .field(let field) = union.discriminator, let value = member.value {
      summary = RichText("If `\(field)` is `\(value)`. ") + (summary ?? "")
    }
    return ParameterRow(
      name: type.title, anchor: anchor, type: "object", isRequired: false, isClearable: false,
      isSecret: false, deprecated: nil, summary: summary, limits: [], defaultValue: nil, excludes: [],
      values: [],
      children: omission != nil
        ? [] : children(of: member.type, role: role, anchor: anchor, inside: parents))
  }

  private func values(of type: ResolvedType) -> [ParameterRow.Value] {
    switch type {
    case .list(let element), .map(let element): return values(of: element)
    case .model(let name):
      guard case .enumeration(let enumeration)? = plan[name]?.form else { return [] }
      return enumeration.cases.map { .init(value: $0.value, meaning: $0.summary.map { RichText($0) }) }
    default: return []
    }
  }
}

extension RichText? {
  /// The text with a sentence added at its end.
  fileprivate func adding(_ sentence: RichText?) -> RichText? {
    guard let sentence else { return self }
    return self.map { $0 + " " + sentence } ?? sentence
  }
}

extension ResolvedType {
  /// The type of the plan that has the nested rows; for a list, the type of its elements.
  fileprivate var modelName: TypeName? {
    switch self {
    case .list(let element), .map(let element), .page(let element), .searchPage(let element):
      element.modelName
    case .model(let name): name
    default: nil
    }
  }
}

extension TypePlan {
  /// Whether the type can have nested rows.
  fileprivate var hasRows: Bool {
    if case .enumeration = form { false } else { true }
  }
}

extension Limits {
  /// The limits in words.
  var phrases: [String] {
    [
      Self.phrase(minimum, maximum, unit: ""), Self.phrase(minimumLength, maximumLength, unit: " characters"),
      Self.phrase(minimumItems, maximumItems, unit: " items"),
    ].compactMap { $0 }
  }

  private static func phrase(_ least: Int?, _ most: Int?, unit: String) -> String? {
    switch (least, most) {
    case (let least?, let most?): least == most ? "exactly \(least)\(unit)" : "\(least) to \(most)\(unit)"
    case (let least?, nil): "at least \(least)\(unit)"
    case (nil, let most?): "at most \(most)\(unit)"
    case (nil, nil): nil
    }
  }
}
