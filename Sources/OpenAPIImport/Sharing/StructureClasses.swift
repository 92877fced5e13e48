import ConnectionSpec

/// Finds the structures that are the same, so that each is declared once.
///
/// Two are the same where their members have the same names, shapes and facts, which includes the structures that
/// these hold; resources are what they are. Colours are refined until nothing changes, which also settles objects
/// that hold themselves.
struct StructureClasses {
  /// The structure that stands for each.
  let representatives: [StructureID]

  init(_ structures: [Structure]) {
    var colours = Self.numbered(structures.map { [AnyFact.start($0)] })
    while true {
      let signatures = structures.enumerated().map { index, structure -> [AnyFact] in
        [.colour(colours[index])]
          + structure.members.sorted { $0.name < $1.name }.map { member in
            .member(member.name, member.shape.mapping { StructureID(index: colours[$0.index]) })
          }
      }
      let refined = Self.numbered(signatures)
      if Set(refined).count == Set(colours).count { break }
      colours = refined
    }
    var first: [Int: StructureID] = [:]
    representatives = colours.enumerated().map { index, colour in
      let id = first[colour] ?? StructureID(index: index)
      first[colour] = id
      return id
    }
  }

  private enum AnyFact: Hashable {
    case start(role: Structure.Role, resource: String?, unfilled: Int?, members: [MemberFact])
    case colour(Int)
    case member(String, Shape)

    static func start(_ structure: Structure) -> AnyFact {
      .start(
        role: structure.role, resource: structure.object,
        unfilled: structure.isFilled || structure.object != nil ? nil : 1,
        members: structure.members.map(MemberFact.init).sorted { $0.name < $1.name })
    }
  }

  private struct MemberFact: Hashable {
    var name: String
    var isOptional: Bool
    var isClearable: Bool
    var limits: Limits

    init(_ member: Member) {
      name = member.name
      isOptional = member.isOptional
      isClearable = member.isClearable
      limits = member.limits
    }
  }

  private static func numbered<Key: Hashable>(_ keys: [Key]) -> [Int] {
    var numbers: [Key: Int] = [:]
    return keys.map { key in
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
  }
}
