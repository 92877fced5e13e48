import ConnectionPlan
import ConnectionSpec
import JSONText

/// Makes sample JSON that the generated types can decode and that looks like the API's; the output is always the same.
///
/// The author's examples are used where there are any; otherwise a value is made from the type and the name. A sample has
/// all required fields, and of the optional ones those that a reader expects.
public struct SampleMaker: Sendable {
  let plan: Plan
  /// The ids in the author's examples, so that all samples refer to the same objects.
  let ids: [TypeName: String]
  /// The nesting depth of the smallest value of each type.
  let levels: [TypeName: Int]

  /// Creates a maker of samples for a plan's types.
  public init(plan: Plan) {
    self.plan = plan
    ids = Self.exampleIDs(in: plan)
    levels = Self.levels(in: plan)
  }

  /// A sample of a value that the API sends.
  ///
  /// - Parameter echo: the members of the request that the response repeats, by name.
  public func sample(of type: ResolvedType, echoing echo: [OrderedJSON.Member] = []) -> OrderedJSON {
    value(of: type, name: "", depth: 0, echo: echo)
  }

  /// The examples of an operation: the author's, or one made from the required parameters.
  public func examples(of operation: OperationPlan) -> [ExamplePlan] {
    guard operation.examples.isEmpty else { return operation.examples }
    let fields = operation.pathParameters + (operation.parameters.flatMap { plan[$0]?.object?.fields } ?? [])
    let limit = operation.paging == nil ? nil : plan.cursorPaging?.limit
    let input = fields.compactMap { field -> OrderedJSON.Member? in
      // An example of a list asks for small list pages, so that it shows how a parameter is passed.
      if field.wireName == limit { return .init(name: field.wireName, value: .integer(3)) }
      guard field.isRequired else { return nil }
      return .init(name: field.wireName, value: parameter(field, depth: 0))
    }
    return [ExamplePlan(title: nil, input: input)]
  }

  /// The sample response of an operation to an example.
  public func response(of operation: OperationPlan, to example: ExamplePlan) -> OrderedJSON {
    // Only an action's input is repeated in the response; a query's input only selects objects.
    let echo = operation.kind == .action ? example.input : []
    let made = sample(of: operation.output, echoing: echo)
    return ordered(made.overlaid(with: operation.sample), as: operation.output)
  }

  /// The sample of the object that a trigger's event is about.
  public func payload(of trigger: TriggerPlan) -> OrderedJSON {
    ordered(sample(of: trigger.payload).overlaid(with: trigger.sample), as: trigger.payload)
  }

  /// The id of a resource as it appears in samples.
  public func id(of resource: TypeName) -> String {
    if let id = ids[resource] { return id }
    // Ids without a prefix, such as a coupon's, are chosen by people.
    guard let prefix = plan[resource]?.object?.resource?.idPrefix else {
      return "example-" + resource.description.lowercased()
    }
    return prefix + Self.suffix(for: resource.description)
  }

  /// The sample envelope of a trigger's event with its payload; nil where the connection has no webhooks.
  public func delivery(of trigger: TriggerPlan) -> OrderedJSON? {
    envelope(of: trigger.event, payload: payload(of: trigger))
  }

  /// A sample envelope with an empty payload, to be replaced later; nil where the connection has no webhooks.
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

  /// The object with its members in the order of the type's fields, and `object` after the id.
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

  /// The levels of all types, found in rounds: in the first those of types that need no other type, in each further one those of types
  /// that need only types found before. A spec has at most 60.
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

  /// Fourteen letters and digits that are derived from a hash of a name (FNV-1a) and look as random as an id.
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
  /// The same JSON with a value set at a path of member names; missing members are added.
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

  /// The same object with the given members set: objects are merged with existing objects, all other values are replaced.
  func overlaid(with others: [Member]) -> OrderedJSON {
    others.reduce(self) { json, other in
      if case .object(let inner) = other.value, case .object? = json[other.name] {
        return json.setting([other.name], to: (json[other.name] ?? .null).overlaid(with: inner))
      }
      return json.setting([other.name], to: other.value)
    }
  }
}
