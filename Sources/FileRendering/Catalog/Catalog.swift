import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import JSONText
import OperationSchema

/// The machine-readable catalog of a connection: operations, triggers and record mappings, with the schemas of their values.
public enum Catalog {
  /// The file `catalog.json` of a plan.
  public static func file(for plan: Plan) -> RenderedFile {
    RenderedFile(path: "catalog.json", text: json(of: plan).prettyText + "\n")
  }

  static func json(of plan: Plan) -> OrderedJSON {
    let identity = plan.connection.identity
    let samples = SampleMaker(plan: plan)
    var writer = SchemaWriter(plan: plan)
    let operations = plan.operations.map { entry(of: $0, writer: &writer) }
    let triggers = plan.triggers.map { entry(of: $0, samples: samples, writer: &writer) }
    let definitions = writer.definitions()
    return .members([
      "connection": .string(identity.name.value), "title": .string(identity.title.value),
      "summary": .string(identity.summary.value), "apiVersion": .string(identity.apiVersion.value.value),
      "baseURL": .string(identity.baseURL.value), "operations": .array(operations),
      "triggers": .array(triggers), "mapping": .array(plan.mappings.map(entry)),
      "$defs": .object(definitions),
    ])
  }

  private static func entry(
    of operation: OperationPlan, writer: inout SchemaWriter
  ) -> OrderedJSON {
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
      "input": writer.input(of: operation),
      "output": writer.schema(of: operation.output),
    ])
  }

  private static func entry(
    of trigger: TriggerPlan, samples: SampleMaker, writer: inout SchemaWriter
  ) -> OrderedJSON {
    .members([
      "id": .string(trigger.event), "title": .string(trigger.title),
      "resource": .string(trigger.resourcePath),
      "summary": .string(trigger.summary), "fires": trigger.fires.map { .string($0) },
      "doesNotFire": trigger.doesNotFire.map { .string($0) }, "payload": writer.schema(of: trigger.payload),
      "sample": samples.payload(of: trigger),
    ])
  }

  private static func entry(of mapping: RecordMappingPlan) -> OrderedJSON {
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
}
