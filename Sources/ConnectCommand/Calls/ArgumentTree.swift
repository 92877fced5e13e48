import ConnectionOperations
import ConnectionRuntime

/// The JSON input of a call, built from its arguments one by one with the operation's input schema.
struct ArgumentTree {
  private(set) var value: JSONValue = .object([:])
  private let schema: SchemaNode?

  init(schema: SchemaNode?) {
    self.schema = schema
  }

  /// Adds one argument at its path.
  mutating func add(_ argument: CallArgument) throws(CommandFailure) {
    let placement = Placement(argument: argument)
    value = try placement.place(at: argument.steps[...], in: value, schema: schema)
  }
}

/// The insertion of one argument's value into the input built so far.
private struct Placement {
  let argument: CallArgument

  /// The value so far, with the argument inserted.
  func place(
    at steps: ArraySlice<CallArgument.Step>, in present: JSONValue?, schema: SchemaNode?
  ) throws(CommandFailure) -> JSONValue {
    guard let step = steps.first else {
      if present != nil { throw CommandFailure("\(argument.name) is given twice") }
      switch argument.value {
      case .json(let value): return value
      case .text(let text): return ScalarConversion.value(of: text, for: schema)
      }
    }
    let rest = steps.dropFirst()
    switch step {
    case .next:
      return .array(try append(rest, to: elements(of: present), schema: schema?.items))
    case .name(let name):
      if isIndex(name, in: present, schema: schema) {
        return .array(
          try insert(rest, at: Int(name) ?? .max, in: elements(of: present), schema: schema?.items))
      }
      var members = try members(of: present)
      members[name] = try place(at: rest, in: members[name], schema: schema?.property(name))
      return .object(members)
    }
  }

  // `items[][price]=a items[][quantity]=2 items[][price]=b` makes two elements: a new one starts where the last one already has
  // the parameter.
  private func append(
    _ rest: ArraySlice<CallArgument.Step>, to elements: [JSONValue], schema: SchemaNode?
  ) throws(CommandFailure) -> [JSONValue] {
    if !rest.isEmpty, let last = elements.last {
      do throws(CommandFailure) {
        return elements.dropLast() + [try place(at: rest, in: last, schema: schema)]
      } catch {
        // The last element already has a value there, so the argument starts the next element.
      }
    }
    return elements + [try place(at: rest, in: nil, schema: schema)]
  }

  private func insert(
    _ rest: ArraySlice<CallArgument.Step>, at index: Int, in elements: [JSONValue], schema: SchemaNode?
  ) throws(CommandFailure) -> [JSONValue] {
    guard index <= elements.count else {
      throw CommandFailure("\(argument.name): the next index here is \(elements.count)")
    }
    var elements = elements
    let isPresent = index < elements.count
    // With an explicit type, because a nil literal could be taken for the JSON null of `JSONValue`.
    let present: JSONValue? = isPresent ? .some(elements[index]) : .none
    let element = try place(at: rest, in: present, schema: schema)
    if isPresent { elements[index] = element } else { elements.append(element) }
    return elements
  }

  // Digits are an index in a list and a key in a map; where the schema decides neither, they are an index.
  private func isIndex(_ name: String, in present: JSONValue?, schema: SchemaNode?) -> Bool {
    guard !name.isEmpty, name.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return false
    }
    if let present { return present.elements != nil }
    guard let schema else { return true }
    return schema.items != nil || (schema.mapValues == nil && schema.properties.isEmpty)
  }

  private func elements(of present: JSONValue?) throws(CommandFailure) -> [JSONValue] {
    guard let present else { return [] }
    guard let elements = present.elements else { throw conflict }
    return elements
  }

  private func members(of present: JSONValue?) throws(CommandFailure) -> [String: JSONValue] {
    guard let present else { return [:] }
    guard present.isObject else { throw conflict }
    return present.members
  }

  private var conflict: CommandFailure {
    CommandFailure("\(argument.name) does not fit beside an earlier argument of the same name")
  }
}
