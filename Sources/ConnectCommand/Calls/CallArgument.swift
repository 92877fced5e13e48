import ConnectionRuntime

/// A parsed argument `name=value` or `name:=JSON` of a call: the name `items[0][price]` has the steps items, 0, price.
struct CallArgument: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    /// The name of a parameter, or the index of a list in digits; the schema decides which.
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

  // The nesting limit of `JSONReader`.
  private static let deepest = 128

  /// Parses an argument.
  ///
  /// - Throws: ``CommandFailure`` with what is wrong with it.
  init(_ argument: String) throws(CommandFailure) {
    // A whole JSON object, in which an '=' may occur too.
    if argument.utf8.first == UInt8(ascii: "{") {
      throw CommandFailure(
        "'\(argument)' is not name=value: give JSON on standard input with --input -, or a file with --input FILE"
      )
    }
    // By bytes: a value that begins with a combining mark would make one `Character` with the '=' before it.
    let bytes = argument.utf8
    var depth = 0
    let split = bytes.indices.first { index in
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "="): return depth == 0
      default: break
      }
      return false
    }
    guard let split else {
      throw CommandFailure("'\(argument)' is not name=value (or name:=JSON)")
    }
    let left = bytes[..<split]
    let right = Self.text(bytes[bytes.index(after: split)...])
    if left.last == UInt8(ascii: ":") {
      name = Self.text(left.dropLast())
      value = .json(try Self.json(right, of: name))
    } else {
      name = Self.text(left)
      value = .text(right)
    }
    steps = try Self.steps(of: name)
  }

  private static func json(_ text: String, of name: String) throws(CommandFailure) -> JSONValue {
    do {
      return try JSONReader.read(JSONValue.self, from: Array(text.utf8), strict: true)
    } catch {
      throw CommandFailure("\(name):= wants JSON: \(error)")
    }
  }

  private static func steps(of name: String) throws(CommandFailure) -> [Step] {
    let malformed = CommandFailure("'\(name)' is not a name such as email, address[city] or items[0][price]")
    let (opening, closing) = (UInt8(ascii: "["), UInt8(ascii: "]"))
    var rest = name.utf8[...]
    let first = rest.prefix { $0 != opening && $0 != closing }
    guard !first.isEmpty else { throw malformed }
    var steps = [Step.name(text(first))]
    rest = rest.dropFirst(first.count)
    while !rest.isEmpty {
      guard rest.first == opening, let end = rest.firstIndex(of: closing) else { throw malformed }
      let key = rest[rest.index(after: rest.startIndex)..<end]
      guard !key.contains(opening) else { throw malformed }
      steps.append(key.isEmpty ? .next : .name(text(key)))
      rest = rest[rest.index(after: end)...]
    }
    guard steps.count <= Self.deepest else {
      throw CommandFailure(
        "a name has more than \(Self.deepest) levels of nesting, which is more than JSON is read with")
    }
    return steps
  }

  private static func text(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
}
