import ConnectionSpec

/// Assigns the client's code to files: a group's methods, a group's parameters, a resource with the types that only it uses, the
/// shared types of a spec file. A file that would be too long is split along the types' nesting.
///
/// Files are few and long rather than many and short: the compiler's cost of a file exceeds that of a few types in it.
enum FileSplit {
  static func files(types: [TypePlan], groups: [GroupPlan], homes: [TypeName: String]) -> [ClientFile] {
    let places = Places(types: types, groups: groups, homes: homes)
    let lengths = SourceLength(types: types)
    let operationFiles = groups.map { group in
      ClientFile(path: "Operations/\(group.type).swift", types: [], group: group.name)
    }
    let typeFiles = Dictionary(grouping: types.map(\.name), by: places.place).flatMap { place, names in
      lengths.files(of: names, at: place).map { place, names in
        ClientFile(path: place.path, types: sorted(names, subject: place.subject), group: nil)
      }
    }
    return (operationFiles + typeFiles).sorted { $0.path < $1.path }
  }

  /// The names with the file's subject first, then by name, so that a parent comes before the types nested in it.
  private static func sorted(_ names: [TypeName], subject: TypeName?) -> [TypeName] {
    func rank(_ name: TypeName) -> Int {
      subject.map { name.components.starts(with: $0.components) } == true ? 0 : 1
    }
    return names.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}

/// The file that types are assigned to.
struct FilePlace: Hashable {
  /// The folder: `Parameters`, `Resources` or `Types`.
  var folder: String
  /// The file's name without `.swift`.
  var name: String
  /// The type that the file is about, which always stays in it; nil for a file of several types of equal rank.
  var subject: TypeName?

  /// Creates the file of one type and of the types nested in it.
  init(_ folder: String, of subject: TypeName) {
    self.folder = folder
    self.subject = subject
    name = subject.description
  }

  /// Creates the file of several types.
  init(_ folder: String, named name: String) {
    self.folder = folder
    self.name = name
  }

  var path: String { "\(folder)/\(name).swift" }

  /// The file beside this one that holds types which were moved out of it, in the order of their names.
  ///
  /// - Parameter number: The number of the file, which it is called by if the names of the types would be too long.
  func holding(_ types: [TypeName], number: Int) -> FilePlace {
    let names = [types.first, types.count > 1 ? types.last : nil].compactMap { $0 }.map(innerName)
    let whole = name + "+" + names.joined(separator: "-")
    return FilePlace(folder, named: whole.utf8.count <= Self.longestName ? whole : "\(name)+\(number)")
  }

  /// File systems allow 255 bytes, of which the extension takes some.
  private static let longestName = 240

  /// A type's name without the subject's or the group's, which the file's name begins with: `Card.Checks` within `Charge`.
  private func innerName(of type: TypeName) -> String {
    let outer = subject?.components ?? Array(name.split(separator: ".").map(String.init).prefix(1))
    let inner = type.components.starts(with: outer) ? Array(type.components.dropFirst(outer.count)) : []
    return (inner.isEmpty ? type.components : inner).joined(separator: ".")
  }
}

/// The assignment of types to files, before long files are split.
private struct Places {
  private let groupTypes: Set<TypeName>
  private let resources: Set<String>
  private let homes: [TypeName: String]
  /// The names of the spec files that declare the top-level types.
  private let sources: [TypeName: String]

  init(types: [TypePlan], groups: [GroupPlan], homes: [TypeName: String]) {
    groupTypes = Set(groups.map(\.type))
    resources = Set(types.filter { $0.object?.resource != nil }.map(\.name.description))
    self.homes = homes
    sources = Dictionary(
      types.compactMap { type in
        guard type.name.parent == nil else { return nil }
        return type.span.file.path.split(separator: "/").last.map { (type.name, String($0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  func place(of name: TypeName) -> FilePlace {
    let outermost = TypeName([name.components[0]])
    if groupTypes.contains(outermost), name.components.count > 1 {
      return FilePlace("Parameters", named: "\(outermost).Parameters")
    }
    if resources.contains(outermost.description) { return FilePlace("Resources", of: outermost) }
    if let home = homes[outermost], resources.contains(home) {
      return FilePlace("Resources", of: TypeName([home]))
    }
    guard let source = sources[outermost] else { return FilePlace("Types", of: outermost) }
    // `card_present.yaml` → `CardPresent.Types`; with the suffix, since a resource may have the file's name.
    let stem = SwiftNames.type(String(source.prefix { $0 != "." }))
    return FilePlace("Types", named: stem == "Types" ? stem : stem + ".Types")
  }
}
