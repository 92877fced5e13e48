import ConnectionSpec

/// Updates the declarations of a spec from the document, in place.
///
/// Text that people wrote is kept; declarations that the document no longer has are reported and kept. Every
/// change is reported at the declaration that it is made in.
struct Reconciliation {
  let matching: TypeMatching
  let rendering: SpecRendering
  var report: ImportReport

  private var model: APIModel { matching.model }

  /// Updates a list of fields or parameters.
  mutating func fields(_ node: EditNode, _ structure: Structure, _ place: String, ignoring: Set<String> = [])
  {
    let noun = structure.role == .parameters ? "parameter" : "field"
    let known = Dictionary(node.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    // A new member is inserted after the member that precedes it in the document, or after the id.
    var followers: [String?: [EditEntry]] = [:]
    var previous = known["id"] == nil ? nil : "id"
    for member in structure.members {
      let inner = "\(place).\(member.name)"
      if let entry = known[member.name] {
        field(entry, member, structure, inner)
        previous = member.name
        continue
      }
      let isNewlyRequired = structure.role == .parameters && member.isRequired
      report.add(inner, isNewlyRequired ? "a required \(noun)" : noun, isBreaking: isNewlyRequired)
      followers[previous, default: []]
        .append(EditEntry(key: member.name, value: rendering.field(member, structure)))
    }
    node.insert(followers)
    let described = Set(structure.members.map(\.name))
    for entry in node.entries where !ignoring.contains(entry.key) && !described.contains(entry.key) {
      report.remove("\(place).\(entry.key)", noun)
    }
  }

  private mutating func field(_ entry: EditEntry, _ member: Member, _ owner: Structure, _ place: String) {
    let view = WrittenType(entry.value)
    switch matching.decision(view, member.shape) {
    case .keep: break
    case .replace: replace(entry, view, member, owner, place)
    default: descend(view, member.shape, place)
    }
    if owner.role == .parameters {
      parameterFacts(entry, member, place)
    } else if member.isOptional, !WrittenType(entry.value).isOptional, !isOwnID(member, owner) {
      makeOptional(entry)
      report.change(place, "may be null or absent", isBreaking: true)
    }
  }

  /// Whether the member is a resource's own id, which is always present although schemas of previews make it
  /// optional.
  private func isOwnID(_ member: Member, _ owner: Structure) -> Bool {
    member.name == "id" && owner.object != nil
  }

  /// Updates the parts of a type that is kept.
  mutating func descend(_ view: WrittenType, _ shape: Shape, _ place: String) {
    switch matching.decision(view, shape) {
    case .fields(let node, let id): fields(node, model[id], place)
    case .values(let node, let set): values(node, set, place)
    case .list(let node, let element): self.element(node, element, "\(place)[]")
    case .map(let node, let element): self.element(node, element, "\(place){}")
    case .keep, .replace: break
    }
  }

  private mutating func element(_ node: EditNode, _ shape: Shape, _ place: String) {
    let view = WrittenType(node)
    guard case .replace = matching.decision(view, shape) else { return descend(view, shape, place) }
    compare(view, shape, place)
    let type = rendering.type(shape, seed: view)
    if case .expression(let text) = type, node.text != nil {
      node.replace(text)
    } else if node.isTable {
      setType(node, type)
    }
  }

  private mutating func values(_ node: EditNode, _ set: ValueSet, _ place: String) {
    let known = WrittenType.values(node)
    let said = Set(known)
    for value in set.values where !said.contains(value) {
      report.add(place, "value '\(value)'")
      if node.isTable {
        node.append(EditEntry(key: value, value: .table([])))
      } else {
        node.append(.scalar(value))
      }
    }
    for value in known where !set.contains(value) { report.remove(place, "value '\(value)'") }
  }

  // MARK: Types

  private mutating func replace(
    _ entry: EditEntry, _ view: WrittenType, _ member: Member, _ owner: Structure, _ place: String
  ) {
    compare(view, member.shape, place)
    let isOptional = owner.role == .results && (member.isOptional || view.isOptional)
    if entry.value.isTable {
      setType(entry.value, rendering.type(member.shape, seed: view), isOptional: isOptional)
    } else {
      var plain = member
      plain.limits = Limits()
      if isOptional { plain.isNullable = true }
      plain.isRequired = member.isRequired && !(owner.role == .results && isOptional)
      entry.value = rendering.field(owner.role == .parameters ? member : plain, owner, seed: entry.value)
    }
  }

  /// Replaces the keys that describe the type.
  private func setType(_ node: EditNode, _ type: TypeText, isOptional: Bool = false) {
    let old = node.entries.filter {
      WrittenType.keys.contains($0.key) || ["or", "discriminator", "nullable"].contains($0.key)
    }
    if case .expression(let text) = type, let only = old.first(where: { $0.key == "type" }),
      only.value.text != nil
    {
      only.value.replace(text + (isOptional ? "?" : ""))
      node.remove(old.map(\.key).filter { $0 != "type" })
      return
    }
    var keys = type.keys
    switch type {
    case .expression(let text): keys = [("type", .scalar(text + (isOptional ? "?" : "")))]
    case .keys: if isOptional { keys.insert(("nullable", .scalar("true")), at: 0) }
    }
    let isObject = keys.contains { ["fields", "list", "map"].contains($0.0) }
    var previous = isObject ? node.entries.last { !old.map(\.key).contains($0.key) }?.key : old.first?.key
    node.remove(old.map(\.key))
    if !isObject, let first = previous, let index = node.allEntries.firstIndex(where: { $0.key == first }) {
      previous = node.allEntries[..<index].last { !$0.isRemoved }?.key
    }
    for (key, value) in keys {
      node.insert(EditEntry(key: key, value: value), after: previous)
      previous = key
    }
  }

  private func makeOptional(_ entry: EditEntry) {
    let node = entry.value
    if let text = node.text {
      node.replace(text + "?")
    } else if let type = node["type"], let text = type.text {
      type.replace(text + "?")
    } else {
      let keys = node.entries.map(\.key)
      node.insert(
        EditEntry(key: "nullable", value: .scalar("true")),
        after: keys.contains("summary") ? "summary" : keys.first { $0 == "values" })
    }
  }

  // MARK: Facts

  private mutating func parameterFacts(_ entry: EditEntry, _ member: Member, _ place: String) {
    flag("required", member.isRequired, entry)
      .map { report.change(place, $0 ? "is now required" : "is no longer required", isBreaking: $0) }
    flag("clearable", member.isClearable, entry)
      .map { report.change(place, $0 ? "can now be cleared" : "can no longer be cleared", isBreaking: !$0) }
    // What the author says about it stays, also that it is no secret.
    if member.isSecret, entry.value["secret"] == nil {
      set("secret", "true", entry)
      report.change(place, "is secret")
    }
    for (key, value) in rendering.limits(member.limits) {
      let text = value.text ?? ""
      let node = entry.value
      if let known = node[key] {
        guard let old = known.text, old != text else { continue }
        known.replace(text)
        let isNarrower = (Int(old) ?? 0 > Int(text) ?? 0) == key.hasPrefix("max")
        report.change(place, "\(key) is \(text), was \(old)", isBreaking: isNarrower)
      } else {
        set(key, text, entry)
        report.change(place, "\(key) is \(text)")
      }
    }
  }

  /// Sets or removes a flag, and returns its new value; nil if it has the value already.
  private func flag(_ key: String, _ value: Bool, _ entry: EditEntry) -> Bool? {
    let isSet = entry.value[key]?.text == "true"
    if isSet == value { return nil }
    if !value {
      entry.value.remove([key])
    } else if let node = entry.value[key] {
      node.replace("true")
    } else {
      set(key, "true", entry)
    }
    return value
  }

  private func set(_ key: String, _ text: String, _ entry: EditEntry) {
    if let expression = entry.value.text {
      entry.value = .table([("type", .scalar(expression)), (key, .scalar(text))])
      return
    }
    let node = entry.value
    let order = [
      "type", "required", "clearable", "min", "max", "min-length", "max-length", "min-items", "max-items",
      "secret",
    ]
    let before = order.prefix { $0 != key }.last { node[$0] != nil }
    if let before {
      node.insert(EditEntry(key: key, value: .scalar(text)), after: before)
    } else {
      node.insert(EditEntry(key: key, value: .scalar(text)), after: node["summary"] == nil ? nil : "summary")
    }
  }

  // MARK: Report

  private mutating func compare(_ view: WrittenType, _ shape: Shape, _ place: String) {
    var differences = Differences(matching: matching, report: report)
    // With a single owner the array of changes is not copied at each change.
    report = ImportReport()
    differences.compare(view, shape, place)
    report = differences.report
  }
}
