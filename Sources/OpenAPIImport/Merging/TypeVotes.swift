/// Counts, for each declared type, the shapes of the document that it is used for.
struct TypeVotes {
  let matching: TypeMatching
  private(set) var votes: [String: [Shape: Int]] = [:]
  /// The types and shapes of new pairs, whose parts are still to be visited.
  ///
  /// Not recursive, because a document could exhaust the thread's stack.
  private var open: [(view: WrittenType, shape: Shape)] = []

  private var model: APIModel { matching.model }

  init(_ matching: TypeMatching) { self.matching = matching }

  /// Visits an operation's parameters and the type that it returns.
  mutating func visit(_ operation: EditNode, _ described: APIOperation) {
    if let parameters = operation["parameters"] { visit(fields: parameters, described.input) }
    if let returns = operation["returns"] { visit(returns, described.output) }
    finish()
  }

  /// Visits a resource's fields.
  mutating func visit(_ type: EditedSpec.DeclaredType, _ id: StructureID) {
    if let fields = type.node["fields"] { visit(fields: fields, id) }
    finish()
  }

  private mutating func finish() {
    while let next = open.popLast() { visit(next.view, next.shape) }
  }

  private mutating func visit(fields: EditNode, _ id: StructureID) {
    let known = Dictionary(fields.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for member in model[id].members {
      if let node = known[member.name] { visit(node, member.shape) }
    }
  }

  private mutating func visit(_ node: EditNode, _ shape: Shape) {
    visit(WrittenType(node), shape)
  }

  private mutating func visit(_ view: WrittenType, _ shape: Shape) {
    switch (view.form, shape) {
    case (.expression(let expression), _): visit(expression.form, shape)
    case (.fields(let node), .structure(let id)), (.fields(let node), .either(.structure(let id), or: _)):
      visit(fields: node, id)
    case (.list(let node), .list(let element)), (.map(let node), .map(let element)): visit(node, element)
    case (.oneOf(let node), .oneOf(let choices, _)):
      for (member, choice) in zip(WrittenType.members(node), choices) {
        vote(member.name, .structure(choice.structure))
      }
    default: break
    }
  }

  private mutating func visit(_ form: TypeExpression.Form, _ shape: Shape) {
    switch (form, shape) {
    case (.name(let name), _): vote(name, shape)
    case (.apply("list", let inner), .list(let element)), (.apply("map", let inner), .map(let element)),
      (.apply("page", let inner), .page(let element)),
      (.apply("search-page", let inner), .searchPage(let element)):
      visit(inner, element)
    default: break
    }
  }

  private mutating func vote(_ name: String, _ shape: Shape) {
    guard let type = matching.types[name], type.object == nil else { return }
    switch shape {
    case .values, .structure, .either: break
    case .oneOf(let choices, _):
      let structures = choices.map { Shape.structure($0.structure) }
      let scores = structures.map { matching.similarity(type, $0) }
      let best = structures.indices.max { scores[$0] < scores[$1] }.map { structures[$0] }
      if let best { vote(name, best) }
      return
    default: return
    }
    if case .structure(let id) = shape, model[id].object != nil { return }
    guard matching.similarity(type, shape) >= 0.05 else { return }
    let isNew = votes[name]?[shape] == nil
    votes[name, default: [:]][shape, default: 0] += 1
    if isNew { open.append((type.view, shape)) }
  }
}
