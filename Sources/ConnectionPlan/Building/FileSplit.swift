import ConnectionSpec

/// Splits the client into files: a group's methods, an operation's parameters, a resource with the types that only it uses,
/// a shared type.
enum FileSplit {
  static func files(types: [TypePlan], groups: [GroupPlan], homes: [TypeName: String]) -> [ClientFile] {
    let groupTypes = Set(groups.map(\.type))
    var members: [String: [TypeName]] = [:]
    for type in types {
      members[path(of: type, groupTypes: groupTypes, homes: homes, types: types), default: []].append(type.name)
    }
    let operationFiles = groups.map { group in
      ClientFile(path: "Operations/\(group.type).swift", types: [], group: group.name)
    }
    let typeFiles = members.map { path, names in ClientFile(path: path, types: sorted(names, path), group: nil) }
    return (operationFiles + typeFiles).sorted { $0.path < $1.path }
  }

  private static func path(
    of type: TypePlan, groupTypes: Set<TypeName>, homes: [TypeName: String], types: [TypePlan]
  ) -> String {
    let outermost = TypeName([type.name.components[0]])
    if groupTypes.contains(outermost), type.name.components.count > 1 {
      return "Parameters/\(outermost).\(type.name.components[1]).swift"
    }
    let home = homes[outermost] ?? outermost.description
    return (isResource(home, types: types) ? "Resources/" : "Types/") + home + ".swift"
  }

  private static func isResource(_ name: String, types: [TypePlan]) -> Bool {
    types.contains { $0.name == TypeName([name]) && $0.object?.resource != nil }
  }

  /// The file's namesake first, then by name, so that a parent stands before what is nested in it.
  private static func sorted(_ names: [TypeName], _ path: String) -> [TypeName] {
    let subject = path.split(separator: "/").last.map { String($0.dropLast(".swift".count)) } ?? ""
    func rank(_ name: TypeName) -> Int { name.components[0] == subject || name.description.hasPrefix(subject) ? 0 : 1 }
    return names.sorted { (rank($0), $0) < (rank($1), $1) }
  }
}
