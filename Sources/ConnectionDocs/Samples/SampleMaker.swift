import ConnectionPlan
import JSONText
import ConnectionSpec

/// Makes JSON that the generated types can read and that looks like what the API sends: the same every time.
///
/// The author's examples come first; where there are none, a value is made from the type and the name. Every field that
/// must be there is, and of the others those that a reader expects to see.
public struct SampleMaker: Sendable {
  let plan: Plan
  /// Ids that occur in the author's examples, so that all samples speak of the same objects.
  let ids: [TypeName: String]
  /// How deeply the smallest value of each type is nested.
  let levels: [TypeName: Int]

  /// A maker of samples of a plan's types.
  public init(plan: Plan) {
    self.plan = plan
    ids = Self.exampleIDs(in: plan)
    levels = Self.levels(in: plan)
  }

  /// A sample of a value that the API sends.
  ///
  /// - Parameter echo: members of the request that the answer repeats, by name.
  public func sample(of type: ResolvedType, echoing echo: [OrderedJSON.Member] = []) -> OrderedJSON {
    value(of: type, name: "", depth: 0, echo: echo)
  }

  /// The examples of an operation: the author's, or one made of what is required.
  public func examples(of operation: OperationPlan) -> [ExamplePlan] {
    guard operation.examples.isEmpty else { return operation.examples }
    let fields = operation.pathParameters + (operation.parameters.flatMap { plan[$0]?.object?.fields } ?? [])
    let limit = operation.paging == nil ? nil : plan.connection.identity.cursorPaging?.limit.value
    let input = fields.compactMap { field -> OrderedJSON.Member? in
      // A list is shown with small pages, so that an example shows where the parameters go.
      if field.wireName == limit { return .init(name: field.wireName, value: .integer(3)) }
      guard field.isRequired else { return nil }
      return .init(name: field.wireName, value: parameter(field, depth: 0))
    }
    return [ExamplePlan(title: nil, input: input)]
  }

  /// What the API answers to an example.
  public func answer(of operation: OperationPlan, to example: ExamplePlan) -> OrderedJSON {
    // Only what an action was given comes back in its answer; a query's input is a question.
    let echo = operation.kind == .action ? example.input : []
    let made = sample(of: operation.output, echoing: echo)
    return ordered(made.overlaid(with: operation.sample), as: operation.output)
  }

  /// The object that an event is about.
  public func payload(of trigger: TriggerPlan) -> OrderedJSON {
    ordered(sample(of: trigger.payload).overlaid(with: trigger.sample), as: trigger.payload)
  }

  /// The id of a resource as it appears in samples.
  public func id(of resource: TypeName) -> String {
    if let id = ids[resource] { return id }
    // An object whose id has no prefix, such as a coupon, has an id that people choose.
    guard let prefix = plan[resource]?.object?.resource?.idPrefix else {
      return "example-" + resource.description.lowercased()
    }
    return prefix + Self.suffix(for: resource.description)
  }

  /// The envelope of an event, with the payload in its place; nil where the connection has no webhooks.
  public func delivery(of trigger: TriggerPlan) -> OrderedJSON? {
    envelope(of: trigger.event, payload: payload(of: trigger))
  }

  /// An envelope of an event about nothing, for payloads that are put in later; nil where the connection has no webhooks.
  public var emptyEnvelope: OrderedJSON? {
    envelope(of: plan.events.first?.event ?? "", payload: .object([]))
  }

  private func envelope(of type: String, payload: OrderedJSON) -> OrderedJSON? {
    guard let event = plan.event, let webhooks = plan.connection.identity.webhooks else { return nil }
    var overrides = [
      webhooks.typeField.value: OrderedJSON.string(type), webhooks.payloadPath.value: payload,
    ]
    if let version = webhooks.versionField?.value {
      overrides[version] = .string(plan.connection.identity.apiVersion.value.value)
    }
    let json = overrides.sorted { $0.key < $1.key }.reduce(sample(of: .model(event))) { json, override in
      json.setting(override.key.split(separator: ".").map(String.init)[...], to: override.value)
    }
    return ordered(json, as: .model(event))
  }

  /// The object with what was added standing where the type has it, and `object` behind the id.
  private func ordered(_ json: OrderedJSON, as type: ResolvedType) -> OrderedJSON {
    guard case .model(let name) = type, let fields = plan[name]?.object?.fields else { return json }
    let names = fields.map(\.wireName)
    func place(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
    let places = json.members.enumerated().map { (place: place($0.element.name), offset: $0.offset) }
    let order = places.sorted { ($0.place, $0.offset) < ($1.place, $1.offset) }
    return .object(order.map { json.members[$0.offset] })
  }

  private func parameter(_ field: FieldPlan, depth: Int) -> OrderedJSON {
    field.example ?? field.defaultValue ?? value(of: field.type, name: field.wireName, depth: depth)
  }

  private static func exampleIDs(in plan: Plan) -> [TypeName: String] {
    var ids: [TypeName: String] = [:]
    for operation in plan.operations {
      let fields =
        operation.pathParameters + (operation.parameters.flatMap { plan[$0]?.object?.fields } ?? [])
      for example in operation.examples {
        for member in example.input {
          guard case .string(let id) = member.value,
            case .id(let resource)? = fields.first(where: { $0.wireName == member.name })?.type,
            id.hasPrefix(plan[resource]?.object?.resource?.idPrefix ?? "")
          else { continue }
          if ids[resource] == nil { ids[resource] = id }
        }
      }
    }
    return ids
  }

  /// The levels of all types, found round by round: in the first those of types that need no other, in each further one those of types
  /// that need only types found before. A spec has 60 at most.
  private static func levels(in plan: Plan) -> [TypeName: Int] {
    var levels: [TypeName: Int] = [:]
    func isFound(_ type: ResolvedType) -> Bool {
      if case .model(let name) = type { levels[name] != nil || plan[name] == nil } else { true }
    }
    var open = plan.types
    for round in 0..<100 {
      let found = open.filter { type in
        switch type.form {
        case .object(let object):
          object.fields.allSatisfy { field in
            !(type.role == .parameters ? field.isRequired : !field.isOptional) || isFound(field.type)
          }
        case .union(let union): union.members.contains { isFound($0.type) }
        case .objectOrValue(_, let value, _): isFound(value)
        case .enumeration: true
        }
      }
      if found.isEmpty { break }
      for type in found { levels[type.name] = round }
      open = open.filter { levels[$0.name] == nil }
    }
    for type in open { levels[type.name] = .max }
    return levels
  }

  /// Fourteen letters and digits that follow from a name (FNV-1a), as random as an id looks.
  static func suffix(for name: String) -> String {
    let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789")
    var hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(
      (0..<14).map { _ in
        hash = hash &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(hash >> 33) % alphabet.count]
      })
  }
}

extension OrderedJSON {
  /// The same JSON with another value at a path of member names, which are added where they are missing.
  func setting(_ path: ArraySlice<String>, to value: OrderedJSON) -> OrderedJSON {
    guard let name = path.first else { return value }
    var members = self.members
    let inner = (self[name] ?? .object([])).setting(path.dropFirst(), to: value)
    if let index = members.firstIndex(where: { $0.name == name }) {
      members[index].value = inner
    } else {
      members.append(Member(name: name, value: inner))
    }
    return .object(members)
  }

  /// The same object with these members, which go into objects that are there and replace everything else.
  func overlaid(with others: [Member]) -> OrderedJSON {
    others.reduce(self) { json, other in
      if case .object(let inner) = other.value, case .object? = json[other.name] {
        return json.setting([other.name], to: (json[other.name] ?? .null).overlaid(with: inner))
      }
      return json.setting([other.name], to: other.value)
    }
  }
}
