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
    var rest = names
    var lineCount = length(rest)
    var files: [(place: FilePlace, types: [TypeName])] = []
    var short: [(root: TypeName, tree: [TypeName])] = []
    guard lineCount > Self.limit else { return [(place, rest)] }

    var lengths = treeLengths(names)
    while lineCount > Self.limit, let longest = longestTree(of: lengths, besides: place.subject) {
      let tree = rest.filter { $0.components.starts(with: longest.components) }
      rest.removeAll { $0.components.starts(with: longest.components) }
      let moved = length(tree)
      lineCount -= moved
      for name in Self.chain(to: longest) { lengths[name]? -= moved }
      for name in tree { lengths[name] = nil }
      if moved < Self.short {
        short.append((longest, tree))
      } else {
        files += self.files(of: tree, at: FilePlace(place.folder, of: longest))
      }
    }
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

  /// The type that is longest together with what is nested in it, of all but the file's subject and what is around that.
  private func longestTree(of lengths: [TypeName: Int], besides subject: TypeName?) -> TypeName? {
    lengths
      .filter { name, _ in subject.map { $0.components.starts(with: name.components) } != true }
      .min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  private func length(_ names: [TypeName]) -> Int { names.reduce(0) { $0 + lines[$1, default: 0] } }

  /// The lines of each type together with those nested in it.
  private func treeLengths(_ names: [TypeName]) -> [TypeName: Int] {
    var lengths = Dictionary(names.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    for name in Set(names) {
      for type in Self.chain(to: name) { lengths[type]? += lines[name, default: 0] }
    }
    return lengths
  }

  /// The types around a type, itself included, outermost first.
  private static func chain(to name: TypeName) -> [TypeName] {
    (1...name.components.count).map { TypeName(Array(name.components.prefix($0))) }
  }

  private static func lines(of type: TypePlan) -> Int {
    switch type.form {
    case .object(let object): 25 + object.fields.count * 12
    case .enumeration(let enumeration): 30 + enumeration.cases.count * 5
    case .union(let union): 40 + union.members.count * 6
    case .objectOrValue: 40
    }
  }
}
