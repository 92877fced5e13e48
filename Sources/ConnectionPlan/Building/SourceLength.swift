/// About how many lines the types take, and how a file that would be too long is split.
struct SourceLength {
  /// Lines above which a file is split.
  static let limit = 1900
  /// Lines below which a type that moves out gets no file of its own.
  static let short = 900

  private let lines: [TypeName: Int]

  init(types: [TypePlan]) {
    lines = Dictionary(types.map { ($0.name, Self.lines(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files that the types of one file become: where they don't fit, the longest with all that is nested in it moves
  /// out, until the rest fits. What moved has a file of its own, or is short and shares one with its like.
  func files(of names: [TypeName], at place: FilePlace) -> [(place: FilePlace, types: [TypeName])] {
    var lineCount = length(names)
    guard lineCount > Self.limit else { return [(place, names)] }
    var files: [(place: FilePlace, types: [TypeName])] = []
    var short: [(root: TypeName, tree: [TypeName])] = []

    var trees = TypeTrees(names, lines: lines)
    // A file is never without its subject and what is around that.
    for name in place.subject.map(TypeTrees.chain) ?? [] { trees.keep(name) }
    while lineCount > Self.limit, let (longest, tree) = trees.removeLongest() {
      let moved = length(tree)
      lineCount -= moved
      if moved < Self.short {
        short.append((longest, tree))
      } else {
        files += self.files(of: tree, at: FilePlace(place.folder, of: longest))
      }
    }
    let rest = names.filter(trees.contains)
    if !rest.isEmpty { files.append((place, rest)) }
    return files + shared(by: short, besides: place)
  }

  /// The files of short trees, in the order of their names: `Charge.More.swift`, `Charge.More2.swift`.
  private func shared(
    by trees: [(root: TypeName, tree: [TypeName])], besides place: FilePlace
  ) -> [(place: FilePlace, types: [TypeName])] {
    var shares: [[TypeName]] = []
    for (_, tree) in trees.sorted(by: { $0.root < $1.root }) {
      if let last = shares.last, length(last + tree) <= Self.limit {
        shares[shares.count - 1] += tree
      } else {
        shares.append(tree)
      }
    }
    return shares.enumerated().map { index, types in
      (FilePlace(place.folder, named: place.name + ".More" + (index == 0 ? "" : "\(index + 1)")), types)
    }
  }

  private func length(_ names: [TypeName]) -> Int { names.reduce(0) { $0 + lines[$1, default: 0] } }

  private static func lines(of type: TypePlan) -> Int {
    switch type.form {
    case .object(let object): 25 + object.fields.count * 12
    case .enumeration(let enumeration): 30 + enumeration.cases.count * 5
    case .union(let union): 40 + union.members.count * 6
    case .objectOrValue: 40
    }
  }
}
