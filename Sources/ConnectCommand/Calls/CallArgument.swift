import ConnectionRuntime

/// One `name=value` or `name:=JSON` of a call, its name taken apart: `items[0][price]` has the steps items, 0, price.
struct CallArgument: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    /// A member's name, or a list's index in digits; the schema tells which.
    case name(String)
    /// `[]`: the next element of a list.
    case next
  }

  enum Value: Hashable, Sendable {
    case text(String)
    case json(JSONValue)
  }

  let name: String
  let steps: [Step]
  let value: Value

  /// Takes an argument apart; throws what is wrong with it.
  init(_ argument: String) throws(CommandFailure) {
    var depth = 0
    var split: String.Index?
    for index in argument.indices where split == nil {
      switch argument[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "=" where depth == 0: split = index
      default: break
      }
    }
    guard let split else {
      throw CommandFailure("'\(argument)' is not name=value (or name:=JSON)")
    }
    let left = argument[..<split]
    let right = String(argument[argument.index(after: split)...])
    if left.hasSuffix(":") {
      name = String(left.dropLast())
      value = .json(try Self.json(right, of: name))
    } else {
      name = String(left)
      value = .text(right)
    }
    steps = try Self.steps(of: name)
  }

  private static func json(_ text: String, of name: String) throws(CommandFailure) -> JSONValue {
    do {
      return try JSONReader.read(JSONValue.self, from: Array(text.utf8))
    } catch {
      throw CommandFailure("\(name):= wants JSON: \(error)")
    }
  }

  private static func steps(of name: String) throws(CommandFailure) -> [Step] {
    let malformed = CommandFailure("'\(name)' is not a name such as email, address[city] or items[0][price]")
    var rest = name[...]
    let first = rest.prefix { $0 != "[" && $0 != "]" }
    guard !first.isEmpty else { throw malformed }
    var steps = [Step.name(String(first))]
    rest = rest.dropFirst(first.count)
    while !rest.isEmpty {
      guard rest.first == "[", let end = rest.firstIndex(of: "]") else { throw malformed }
      let key = rest[rest.index(after: rest.startIndex)..<end]
      guard !key.contains("[") else { throw malformed }
      steps.append(key.isEmpty ? .next : .name(String(key)))
      rest = rest[rest.index(after: end)...]
    }
    return steps
  }
}
