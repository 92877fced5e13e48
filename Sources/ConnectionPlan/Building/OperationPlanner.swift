import ConnectionSpec
import JSONText
import SourceDiagnostics

/// Plans a group: its struct, and for each operation the method and the struct of its parameters.
enum OperationPlanner {
  static func plan(_ group: OperationGroup, resolver: inout TypeResolver) -> GroupPlan {
    let type = TypeName([SwiftNames.type(group.name.value)])
    return GroupPlan(
      name: group.name.value, type: type, property: SwiftNames.escaped(SwiftNames.property(group.name.value)),
      title: group.title.value, summary: group.summary?.value,
      resource: group.resource.map { resolver.catalog.typeName($0.value) },
      operations: group.operations.map { plan($0, in: type, group: group, resolver: &resolver) })
  }

  private static func plan(
    _ operation: Operation, in type: TypeName, group: OperationGroup, resolver: inout TypeResolver
  ) -> OperationPlan {
    let swiftName = operation.swiftName?.value ?? SwiftNames.property(operation.name.value)
    let placeholders = operation.endpoint.placeholders
    let inPath = placeholders.compactMap { name in operation.parameters.first { $0.name.value == name } }
    let others = operation.parameters.filter { !placeholders.contains($0.name.value) }
    let parameters = parametersType(others, of: operation, named: swiftName, in: type, resolver: &resolver)
    let pathParameters = inPath.map { resolver.fieldPlan($0, in: type, role: .parameters) }
    let needsParameters = others.contains { $0.parameter.isRequired }
    let output = resolver.resolve(
      operation.returns,
      at: TypeResolver.Place(
        owner: type, words: Words(swiftName + "Result"), title: operation.title.value, role: .result,
        summary: nil, span: operation.returns.span))
    return OperationPlan(
      id: operation.id, group: group.name.value, kind: operation.kind, title: operation.title.value,
      summary: operation.summary.value, description: operation.description?.value,
      method: operation.endpoint.method, path: operation.endpoint.path, segments: operation.endpoint.segments,
      permission: operation.permission?.value, movesMoney: operation.movesMoney,
      isDestructive: operation.isDestructive, deprecated: operation.deprecated?.value,
      documentation: operation.documentation?.value, swiftName: SwiftNames.escaped(swiftName),
      swiftSignature: signature(
        SwiftNames.property(group.name.value) + "." + swiftName, path: pathParameters,
        hasParameters: parameters != nil),
      pathParameters: pathParameters, parameters: parameters, needsParameters: needsParameters,
      output: output,
      paging: paging(of: output),
      examples: operation.examples.map { example in
        ExamplePlan(title: example.title?.value, input: members(of: example.input.value))
      },
      sample: operation.sample?.value.members ?? [], span: operation.name.span)
  }

  private static func parametersType(
    _ parameters: [Field], of operation: Operation, named swiftName: String, in type: TypeName,
    resolver: inout TypeResolver
  ) -> TypeName? {
    guard !parameters.isEmpty else { return nil }
    let name = type.nested(SwiftNames.type(swiftName) + "Parameters")
    let place = TypeResolver.Place(
      owner: type, words: Words(swiftName + "Parameters"), title: operation.id, role: .parameters,
      summary: "The parameters of `\(operation.id)`.", span: operation.name.span)
    let spec = SpecType(shape: .object(parameters), span: operation.name.span)
    guard let form = resolver.form(of: spec, named: name, role: .parameters, resource: nil) else {
      return nil
    }
    resolver.add(form, named: name, at: place, span: operation.name.span)
    return name
  }

  private static func signature(_ name: String, path: [FieldPlan], hasParameters: Bool) -> String {
    let labels = path.enumerated().map { index, field in
      index == 0 ? "_" : SwiftNames.unescaped(field.swiftName)
    }
    return name + "(" + (labels + (hasParameters ? ["_"] : [])).map { $0 + ":" }.joined() + ")"
  }

  private static func paging(of output: ResolvedType) -> OperationPlan.Paging? {
    switch output {
    case .page: .cursor
    case .searchPage: .search
    default: nil
    }
  }

  private static func members(of input: OrderedJSON) -> [OrderedJSON.Member] {
    if case .object(let members) = input { members } else { [] }
  }
}
