/// Reports the differences between a type that is going to be replaced and the document.
struct Differences {
  let matching: TypeMatching
  var report: ImportReport
  private var seen: Set<String> = []
  private var depth = 0
  /// The maximum nesting of objects to compare; a recursive type would have no end.
  private static let deepest = 32

  private var model: APIModel { matching.model }

  init(matching: TypeMatching, report: ImportReport) {
    self.matching = matching
    self.report = report
  }

  /// Reports the innermost differences, instead of the replacement of whole types.
  mutating func compare(_ view: WrittenType, _ shape: Shape, _ place: String) {
    let before = report.changes.count
    var isComparable = depth < Self.deepest
    depth += 1
    defer { depth -= 1 }
    let view = resolved(view)
    switch (view.form, shape) {
    case _ where !isComparable: break
    case (.fields(let node), .structure(let id)), (.fields(let node), .either(.structure(let id), or: _)):
      guard seen.insert("\(id) \(place.split(separator: ".").last ?? "")").inserted else { return }
      fields(node, model[id], place)
    case (.values(let node), .values(let set)), (.values(let node), .either(.values(let set), or: _)):
      let known = WrittenType.values(node)
      let said = Set(known)
      for value in set.values where !said.contains(value) { report.add(place, "value '\(value)'") }
      for value in known where !set.contains(value) { report.remove(place, "value '\(value)'") }
    case (.list(let node), .list(let element)): compare(WrittenType(node), element, "\(place)[]")
    case (.map(let node), .map(let element)): compare(WrittenType(node), element, "\(place){}")
    case (.expression(let expression), _): isComparable = inside(expression.form, shape, place)
    default: isComparable = false
    }
    if !isComparable, report.changes.count == before {
      let old = Self.text(view)
      report.change(
        place, old == "json" ? "typed, was json" : "type changed, was \(old)", isBreaking: old != "json")
    }
  }

  /// Compares the parts of an expression; returns false if the two cannot be compared.
  private mutating func inside(_ form: TypeExpression.Form, _ shape: Shape, _ place: String) -> Bool {
    switch (form, shape) {
    case (.apply("list", let inner), .list(let element)):
      compare(view(inner), element, "\(place)[]")
    case (.apply("map", let inner), .map(let element)):
      compare(view(inner), element, "\(place){}")
    case (.apply("page", let inner), .page(let element)),
      (.apply("search-page", let inner), .searchPage(let element)):
      compare(view(inner), element, "\(place)[]")
    default: return false
    }
    return true
  }

  private func view(_ form: TypeExpression.Form) -> WrittenType {
    WrittenType(EditNode.scalar(form.description))
  }

  private func resolved(_ view: WrittenType) -> WrittenType {
    guard case .expression(let expression) = view.form, case .name(let name) = expression.form,
      let type = matching.types[name], type.object == nil
    else { return view }
    return type.view
  }

  private mutating func fields(_ node: EditNode, _ structure: Structure, _ place: String) {
    let noun = structure.role == .parameters ? "parameter" : "field"
    let entries = Dictionary(node.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for member in structure.members {
      let inner = "\(place).\(member.name)"
      guard let known = entries[member.name] else {
        let isNewlyRequired = structure.role == .parameters && member.isRequired
        report.add(inner, isNewlyRequired ? "a required \(noun)" : noun, isBreaking: isNewlyRequired)
        continue
      }
      let view = WrittenType(known)
      if case .keep = matching.decision(view, member.shape) {} else { compare(view, member.shape, inner) }
      guard structure.role == .parameters else { continue }
      let isRequired = known["required"]?.text == "true"
      if isRequired != member.isRequired {
        report.change(
          inner, member.isRequired ? "is now required" : "is no longer required",
          isBreaking: member.isRequired)
      }
      let isClearable = known["clearable"]?.text == "true"
      if isClearable != member.isClearable {
        report.change(
          inner, member.isClearable ? "can now be cleared" : "can no longer be cleared",
          isBreaking: !member.isClearable)
      }
    }
    let described = Set(structure.members.map(\.name))
    for entry in node.entries where !described.contains(entry.key) {
      report.remove("\(place).\(entry.key)", noun)
    }
  }

  private static func text(_ view: WrittenType) -> String {
    switch view.form {
    case .expression(let expression): expression.form.description
    case .values: "listed values"
    case .fields: "an object"
    case .list: "a list"
    case .map: "a map"
    case .oneOf: "a union"
    case .nothing: "nothing"
    }
  }
}
