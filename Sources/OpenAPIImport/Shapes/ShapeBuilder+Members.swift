import ConnectionSpec

extension ShapeBuilder {
  /// Reads the members of an object schema.
  mutating func members(
    of schema: DocumentValue, at pointer: JSONPointer, role: Structure.Role, isResource: Bool = false
  ) -> [Member] {
    let parts = flattened(schema, at: pointer)
    let required = Set(parts.flatMap { $0.schema["required"]?.elements ?? [] }.compactMap(\.string))
    var members: [Member] = []
    var places: [String: Int] = [:]
    for part in parts {
      let properties = part.schema["properties"]?.members ?? []
      guard budget.spend(1 + properties.count, at: part.pointer.description) else { return [] }
      for property in properties {
        if isResource, property.name == conventions.kindMember { continue }
        let place = part.pointer + ["properties", property.name]
        guard isWireName(property.name) else {
          omit(place, "the name \(quoted(property.name)) cannot be one in a spec; left out")
          continue
        }
        var member = self.member(
          property.name, of: property.value, at: place, role: role)
        member.isRequired = required.contains(property.name)
        if let index = places[member.name] {
          if member.isSecret, members[index].shape.isText { members[index].isSecret = true }
          if members[index].shape != member.shape {
            omit(
              place, "'\(member.name)' has another type here than in the other parts; the first one is kept")
          }
        } else {
          places[member.name] = members.count
          members.append(member)
        }
      }
    }
    return members
  }

  /// Reads one member.
  mutating func member(
    _ name: String, of schema: DocumentValue, at pointer: JSONPointer, role: Structure.Role
  ) -> Member {
    let found = value(of: schema, at: pointer, role: role)
    var member = Member(name: name, shape: found.shape)
    member.isNullable = found.isNullable
    member.isClearable = role == .parameters && found.isClearable
    member.words =
      words(schema["description"], at: pointer + "description")
      ?? words(schema["title"], at: pointer + "title")
    member.isDeprecated = schema["deprecated"]?.boolean ?? false
    if role == .parameters {
      member.limits = limits(of: found.limited, for: found.shape, at: pointer)
      // Values that the document lists are no secret.
      member.isSecret = found.shape.isText && (isSecret(schema) || isSecret(found.limited))
    }
    if case .scalar(.integer) = member.shape, isMoney(name, member.words) { member.shape = .scalar(.amount) }
    return member
  }

  /// Whether a schema is of a password, or of a text that is sent and never returned.
  private func isSecret(_ schema: DocumentValue) -> Bool {
    schema["format"]?.string == "password" || schema["writeOnly"]?.boolean == true
  }

  /// Whether an integer is an amount of money, according to both its name and its description.
  private func isMoney(_ name: String, _ words: String?) -> Bool {
    let amounts = conventions.amounts
    guard name.split(separator: "_").contains(where: { $0 == amounts.word }),
      let words = words?.lowercased()
    else { return false }
    return amounts.phrases.contains(where: words.contains)
  }

  /// The schema and all parts of its `allOf`, at any depth; each part is listed once.
  private mutating func flattened(
    _ schema: DocumentValue, at pointer: JSONPointer
  ) -> [(schema: DocumentValue, pointer: JSONPointer)] {
    var parts: [(schema: DocumentValue, pointer: JSONPointer)] = []
    var seen: Set<JSONPointer> = []
    var pending = [(schema: schema, pointer: pointer)]
    while let next = pending.popLast() {
      guard let part = followed(next.schema, at: next.pointer), seen.insert(part.pointer).inserted else {
        continue
      }
      parts.append(part)
      let inner = part.schema["allOf"]?.elements ?? []
      // A part costs more than other values: its pointer is built and stored.
      guard budget.spend(4 + 4 * inner.count, at: part.pointer.description) else { return [] }
      // Reversed, so that the first part is visited next, with its own parts before the second.
      for (index, schema) in inner.enumerated().reversed() {
        pending.append((schema, part.pointer + ["allOf", "\(index)"]))
      }
    }
    return parts
  }
}
