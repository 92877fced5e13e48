import ConnectionPlan
import ConnectionSpec

/// The connection for machines: operations, triggers and mapping, with the schemas of what goes in and comes out.
public enum Catalog {
  /// `catalog.json`.
  public static func file(for plan: Plan) -> RenderedFile {
    RenderedFile(path: "catalog.json", text: JSONText.pretty(json(of: plan)) + "\n")
  }

  /// The JSON Schema of an operation's input: path, query and body parameters side by side, on one line.
  ///
  /// It is complete in itself, and short enough to describe the operation to an agent: the definitions that it does
  /// not reach are left out, and long descriptions are cut.
  public static func inputSchema(of operation: OperationPlan, in plan: Plan) -> String {
    var writer = SchemaWriter(plan: plan, descriptionLimit: 72)
    let input = self.input(of: operation, in: plan, writer: &writer)
    let definitions = self.definitions(&writer)
    let members = definitions.isEmpty ? [] : [FreeJSON.Member(name: "$defs", value: .object(definitions))]
    return JSONText.compact(.object(input.members + members))
  }

  static func json(of plan: Plan) -> FreeJSON {
    let identity = plan.connection.identity
    let samples = SampleMaker(plan: plan)
    var writer = SchemaWriter(plan: plan)
    let operations = plan.operations.map { entry(of: $0, in: plan, writer: &writer) }
    let triggers = plan.triggers.map { entry(of: $0, samples: samples, writer: &writer) }
    let definitions = definitions(&writer)
    return .members([
      "connection": .string(identity.name.value), "title": .string(identity.title.value),
      "summary": .string(identity.summary.value), "apiVersion": .string(identity.apiVersion.value.value),
      "baseURL": .string(identity.baseURL.value), "operations": .array(operations),
      "triggers": .array(triggers), "mapping": .array(plan.mappings.map(entry)),
      "$defs": .object(definitions),
    ])
  }

  private static func input(
    of operation: OperationPlan, in plan: Plan, writer: inout SchemaWriter
  ) -> FreeJSON {
    let fields = operation.parameters.flatMap { plan[$0]?.object?.fields } ?? []
    let schema = writer.object(operation.pathParameters + fields, role: .parameters)
    return .object(schema.members + [.init(name: "additionalProperties", value: .boolean(false))])
  }

  private static func entry(
    of operation: OperationPlan, in plan: Plan, writer: inout SchemaWriter
  ) -> FreeJSON {
    .members([
      "id": .string(operation.id), "kind": .string(operation.kind.rawValue),
      "title": .string(operation.title),
      "summary": .string(operation.summary), "description": operation.description.map { .string($0) },
      "method": .string(operation.method.rawValue), "path": .string(operation.path),
      "permission": operation.permission.map { .string($0) } ?? .null,
      "movesMoney": .boolean(operation.movesMoney), "destructive": .boolean(operation.isDestructive),
      "deprecated": operation.deprecated.map { .string($0) },
      "paging": operation.paging.map { .string($0.rawValue) } ?? .null,
      "swift": .string(operation.swiftSignature),
      "documentation": operation.documentation.map { .string($0) },
      "input": input(of: operation, in: plan, writer: &writer),
      "output": writer.schema(of: operation.output),
    ])
  }

  private static func entry(
    of trigger: TriggerPlan, samples: SampleMaker, writer: inout SchemaWriter
  ) -> FreeJSON {
    .members([
      "id": .string(trigger.event), "title": .string(trigger.title),
      "resource": .string(trigger.resourcePath),
      "summary": .string(trigger.summary), "fires": trigger.fires.map { .string($0) },
      "doesNotFire": trigger.doesNotFire.map { .string($0) }, "payload": writer.schema(of: trigger.payload),
      "sample": samples.payload(of: trigger),
    ])
  }

  private static func entry(of mapping: MappingPlan) -> FreeJSON {
    .members([
      "path": .string(mapping.path), "resource": .string(mapping.resource.description),
      "idPrefix": mapping.idPrefix.map { .string($0) }, "record": .string(mapping.record),
      "key": .string(mapping.key),
      "fields": .array(
        mapping.rows.map { row in
          .members([
            "external": .string(row.external), "internal": .string(row.internal),
            "transform": .string(row.transform.rawValue), "readOnly": .boolean(row.isReadOnly),
          ])
        }),
      "events": .strings(mapping.events), "operations": .strings(mapping.operations),
    ])
  }

  /// What the schemas so far refer to, and what those refer to, by name.
  private static func definitions(_ writer: inout SchemaWriter) -> [FreeJSON.Member] {
    var done: [TypeName: FreeJSON] = [:]
    while let name = writer.nextReference() {
      done[name] = writer.plan[name].map { writer.definition(of: $0) } ?? .object([])
    }
    return done.sorted { $0.key < $1.key }.map { .init(name: $0.key.description, value: $0.value) }
  }
}
