import ConnectionSpec

/// Splits the client into files: a group's methods, an operation's parameters, a resource with the types that only it
/// uses, a shared type. What is too long for one file is split along the types' nesting.
enum FileSplit {
  static func files(types: [TypePlan], groups: [GroupPlan], homes: [TypeName: String]) -> [ClientFile] {
    let groupTypes = Set(groups.map(\.type))
    let resources = Set(types.filter { $0.object?.resource != nil }.map(\.name.description))
    var members: [String: [TypeName]] = [:]
    for type in types {
      let path = path(of: type.name, groupTypes: groupTypes, resources: resources, homes: homes)
      members[path, default: []].append(type.name)
    }
    let operationFiles = groups.map { group in
      ClientFile(path: "Operations/\(group.type).swift", types: [], group: group.name)
    }
    let lengths = SourceLength(types: types)
    let typeFiles = members.flatMap { path, names in
      lengths.pieces(of: names, path: path).map { path, names in
        ClientFile(path: path, types: sorted(names, path), group: nil)
      }
    }
    return (operationFiles + typeFiles).sorted { $0.path < $1.path }
  }

  private static func path(
    of name: TypeName, groupTypes: Set<TypeName>, resources: Set<String>, homes: [TypeName: String]
  ) -> String {
    let outermost = TypeName([name.components[0]])
    if groupTypes.contains(outermost), name.components.count > 1 {
      return "Parameters/\(outermost).\(name.components[1]).swift"
    }
    let home = homes[outermost].flatMap { resources.contains($0) ? $0 : nil } ?? outermost.description
    return (resources.contains(home) ? "Resources/" : "Types/") + home + ".swift"
  }

  /// The file's namesake first, then by name, so that a parent stands before what is nested in it.
  private static func sorted(_ names: [TypeName], _ path: String) -> [TypeName] {
    let subject = path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? ""
    func rank(_ name: TypeName) -> Int {
      name.components[0] == subject || name.description.hasPrefix(subject) ? 0 : 1
    }
    return names.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
