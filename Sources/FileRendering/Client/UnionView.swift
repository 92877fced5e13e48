import ConnectionPlan

/// A union: an open enumeration of several objects.
struct UnionView: ViewModel {
  let name: TypeName
  let documentation: DocText
  let union: UnionPlan
  let members: [UnionMemberView]

  init(_ type: TypePlan, union: UnionPlan) {
    name = type.name
    self.union = union
    var text = DocText(
      type.summary ?? type.name.parent.map { "The possible values of `\(type.title)` in `\($0)`." }
        ?? type.title)
    text.add("An object of an unknown type is kept as `.unrecognized`.")
    documentation = text
    members = union.members.map { UnionMemberView($0, owner: type.name) }
  }

  private var discriminator: String? {
    if case .field(let name) = union.discriminator { name } else { nil }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftIdentifier(self.name.last))
    case "fullName": .text(SwiftType(self.name.description))
    case "documentation": .texts(documentation.fragments)
    case "conformance": .text(SwiftType(union.isOfResources ? "ResourceUnion" : "JSONModel"))
    case "isOfResources": .flag(union.isOfResources)
    case "discriminator": .text(discriminator.map { SwiftStringLiteral($0) })
    case "members": .models(members)
    case "deletedMembers": .models(members.filter(\.isDeleted))
    case "hasDeletedMembers": .flag(members.contains(where: \.isDeleted))
    case "objectMembers": .models(members.filter { !$0.isDeleted })
    default: nil
    }
  }
}

/// A member of a union.
struct UnionMemberView: ViewModel {
  let member: UnionPlan.Member
  let type: String

  init(_ member: UnionPlan.Member, owner: TypeName) {
    self.member = member
    type = member.type.swiftText(in: owner)
  }

  var isDeleted: Bool {
    if case .deleted = member.type { true } else { false }
  }

  private var memberText: String {
    if case .deleted(let name) = member.type { return "The stub of a deleted `\(name)`." }
    return "A `\(type)`."
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "case": .text(SwiftIdentifier(member.caseName))
    case "reference": .text(SwiftCode.member(member.caseName))
    case "memberText": .text(SwiftDocLine(memberText))
    case "memberType": .text(SwiftType(type))
    case "discriminatorValue": .text(member.value.map { SwiftStringLiteral($0) })
    default: nil
    }
  }
}

/// An object with fields of its own, or a plain value.
struct ObjectOrValueView: ViewModel {
  let type: TypePlan
  let fields: TypeName
  let valueType: ResolvedType
  let valueCase: String

  init(_ type: TypePlan, fields: TypeName, value: ResolvedType, valueCase: String) {
    self.type = type
    self.fields = fields
    valueType = value
    self.valueCase = valueCase
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftIdentifier(type.name.last))
    case "fullName": .text(SwiftType(type.name.description))
    case "documentation":
      .texts(DocText(type.summary ?? "An object, or a plain value in its place.").fragments)
    case "fieldsType": .text(SwiftType(fields.swiftText(in: type.name)))
    case "fieldsCase": .text(SwiftIdentifier(type.role == .parameters ? "parameters" : "object"))
    case "valueType": .text(SwiftType(valueType.swiftText(in: type.name)))
    case "valueCase": .text(SwiftIdentifier(valueCase))
    default: nil
    }
  }
}
