/// Estimates how many lines the types take, and splits a file that would be too long.
struct SourceLength {
  /// The number of lines above which a file is split.
  static let limit = 1900
  /// The number of lines below which a type that is moved out gets no file of its own.
  static let short = 900

  private let lines: [TypeName: Int]

  init(types: [TypePlan]) {
    lines = Dictionary(types.map { ($0.name, Self.lines(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files into which the types of one file are split: where they don't fit, the longest type is moved out with all
  /// types nested in it, until the rest fits. A tree that was moved has a file of its own, or shares one with other short
  /// trees.
  func files(of names: [TypeName], at place: FilePlace) -> [(place: FilePlace, types: [TypeName])] {
    var lineCount = length(names)
    guard lineCount > Self.limit else { return [(place, names)] }
    var files: [(place: FilePlace, types: [TypeName])] = []
    var short: [(root: TypeName, tree: [TypeName])] = []

    var trees = TypeTrees(names, lines: lines)
    // The file's subject and the types around it stay in the file.
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

  /// The files of short trees, in the order of their names. A file that several trees share is called after the first and the last of
  /// them: `Charge.PaymentMethodDetails+Affirm-Klarna.swift`.
  private func shared(
    by trees: [(root: TypeName, tree: [TypeName])], besides place: FilePlace
  ) -> [(place: FilePlace, types: [TypeName])] {
    var shares: [(roots: [TypeName], types: [TypeName])] = []
    for (root, tree) in trees.sorted(by: { $0.root < $1.root }) {
      if let last = shares.last, length(last.types + tree) <= Self.limit {
        shares[shares.count - 1].roots.append(root)
        shares[shares.count - 1].types += tree
      } else {
        shares.append(([root], tree))
      }
    }
    return shares.enumerated().map { index, share in
      (place.holding(share.roots, number: index + 1), share.types)
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
