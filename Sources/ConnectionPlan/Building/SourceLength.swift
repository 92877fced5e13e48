/// About how many lines the types take, and how a file that would be too long is split.
struct SourceLength {
  /// Lines above which a file is split.
  static let limit = 1500
  /// Lines above which a nested type moves out of a file that is split; the later ones where the earlier leave too much.
  static let pieces = [250, 120, 60, 0]

  private let lines: [TypeName: Int]

  init(types: [TypePlan]) {
    lines = Dictionary(types.map { ($0.name, Self.lines(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The files that the types of one file become: one, or several named after the types that moved out.
  func pieces(of names: [TypeName], path: String) -> [(path: String, types: [TypeName])] {
    guard length(names) > Self.limit else { return [(path, names)] }
    let split = Self.pieces.lazy.map { self.split(names, path: path, piece: $0) }
    let files =
      split.first { self.length($0[path, default: []]) <= Self.limit }
      ?? self.split(names, path: path, piece: 0)
    guard files.count > 1 else { return [(path, names)] }
    return files.sorted { $0.key < $1.key }.flatMap { file, names in
      file == path ? [(path: file, types: names)] : pieces(of: names, path: file)
    }
  }

  /// The types by file, when nested types longer than `piece` have files of their own.
  private func split(_ names: [TypeName], path: String, piece: Int) -> [String: [TypeName]] {
    let folder = path.prefix { $0 != "/" }
    let trees = treeLengths(names)
    return Dictionary(grouping: names) { name in
      mover(above: name, in: trees, piece: piece).map { "\(folder)/\($0).swift" } ?? path
    }
  }

  /// The outermost type around a name, itself included, that is long enough for a file and not what the file is about.
  private func mover(above name: TypeName, in trees: [TypeName: Int], piece: Int) -> TypeName? {
    let chain = Self.chain(to: name).compactMap { type in trees[type].map { (type, length: $0) } }
    return chain.dropFirst().first { $0.length > piece }?.0
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
