import JSONText

/// Places in a document's tree, by the numbers of members and elements.
extension OrderedJSON {
  var objectMembers: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  var names: [String] { objectMembers.map(\.name) }

  func member(_ name: String) -> OrderedJSON? { objectMembers.first { $0.name == name }?.value }

  static func member(_ name: String, _ value: OrderedJSON) -> OrderedJSON {
    .object([.init(name: name, value: value)])
  }

  static func reference(_ target: String) -> OrderedJSON { .member("$ref", .string(target)) }

  private var children: [OrderedJSON] {
    switch self {
    case .object(let members): members.map(\.value)
    case .array(let elements): elements
    default: []
    }
  }

  /// The ways to all values, that to this one first.
  func collect(at path: [Int], _ paths: inout [[Int]]) {
    paths.append(path)
    for (index, child) in children.enumerated() { child.collect(at: path + [index], &paths) }
  }

  func value(at path: ArraySlice<Int>) -> OrderedJSON {
    guard let first = path.first else { return self }
    return children[first].value(at: path.dropFirst())
  }

  func replacing(_ path: ArraySlice<Int>, _ change: (OrderedJSON) -> OrderedJSON) -> OrderedJSON {
    guard let first = path.first else { return change(self) }
    switch self {
    case .object(var members):
      members[first].value = members[first].value.replacing(path.dropFirst(), change)
      return .object(members)
    case .array(var elements):
      elements[first] = elements[first].replacing(path.dropFirst(), change)
      return .array(elements)
    default: return self
    }
  }

  /// The JSON pointer of a place, as a reference has it.
  func pointer(to path: ArraySlice<Int>) -> String {
    var text = "#"
    var value = self
    for index in path {
      switch value {
      case .object(let members): text += "/" + JSONPointerText.escaped(members[index].name)
      default: text += "/\(index)"
      }
      value = value.children[index]
    }
    return text
  }
}

/// Parts of JSON pointers (RFC 6901).
enum JSONPointerText {
  static func escaped(_ part: String) -> String {
    part.replacing("~", with: "~0").replacing("/", with: "~1").replacing("%", with: "%25")
  }
}
