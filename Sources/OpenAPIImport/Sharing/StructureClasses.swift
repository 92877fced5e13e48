import ConnectionSpec

/// Finds equal structures, so that each is declared once.
///
/// Two are equal if their members have the same names, shapes and properties, including the structures that
/// these refer to; resources are equal only to themselves. The algorithm is colour refinement until nothing
/// changes, which also handles recursive objects; only structures that refer to one whose colour changed are
/// examined again.
struct StructureClasses {
  /// The representative of each structure, by index.
  let representatives: [StructureID]

  init(_ structures: [Structure], budget: WorkBudget) {
    var colours = Self.numbered(structures.map(Fact.init))
    var sizes = [Int](repeating: 0, count: structures.count)
    for colour in colours { sizes[colour] += 1 }
    var count = Set(colours).count
    let shapes = structures.map { $0.members.sorted { $0.name < $1.name }.map(\.shape) }
    var referrers = [[Int]](repeating: [], count: structures.count)
    for (index, shapes) in shapes.enumerated() {
      for id in Set(shapes.flatMap(\.structures)) { referrers[id.index].append(index) }
    }
    var open = Array(structures.indices)
    while !open.isEmpty, !budget.isExhausted {
      var touched: [Int: [Int]] = [:]
      for index in open where sizes[colours[index]] > 1 { touched[colours[index], default: []].append(index) }
      var changed: [(index: Int, colour: Int)] = []
      for (colour, members) in touched.sorted(by: { $0.key < $1.key }) {
        var groups: [[Shape]: [Int]] = [:]
        for index in members {
          guard budget.spend(1 + shapes[index].count, at: structures[index].pointer.description) else {
            break
          }
          groups[shapes[index].map { $0.table { StructureID(index: colours[$0.index]) } }, default: []]
            .append(index)
        }
        // The structures of the colour that were not examined have not changed and keep the colour; if there
        // are none, the largest group keeps it.
        var leaving = groups.values.sorted { $0.count == $1.count ? $0[0] < $1[0] : $0.count > $1.count }
        if sizes[colour] == members.count, !leaving.isEmpty { leaving.removeFirst() }
        for group in leaving {
          changed += group.map { ($0, count) }
          sizes[colour] -= group.count
          sizes[count] = group.count
          count += 1
        }
      }
      for change in changed { colours[change.index] = change.colour }
      open = Set(changed.flatMap { referrers[$0.index] }).sorted()
    }
    var first: [Int: StructureID] = [:]
    representatives = colours.enumerated().map { index, colour in
      let id = first[colour] ?? StructureID(index: index)
      first[colour] = id
      return id
    }
  }

  private struct Fact: Hashable {
    var role: Structure.Role
    var resource: String?
    var isUnfilled: Bool
    var members: [MemberFact]

    init(_ structure: Structure) {
      role = structure.role
      resource = structure.object
      isUnfilled = !structure.isFilled && structure.object == nil
      members = structure.members.map(MemberFact.init).sorted { $0.name < $1.name }
    }
  }

  private struct MemberFact: Hashable {
    var name: String
    var isOptional: Bool
    var isClearable: Bool
    var isSecret: Bool
    var limits: Limits

    init(_ member: Member) {
      name = member.name
      isOptional = member.isOptional
      isClearable = member.isClearable
      isSecret = member.isSecret
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
