import ConnectionSpec
import SourceDiagnostics

/// Plans a connection: resolves all types, decides all Swift names once, and assigns the types to files.
///
/// Names that collide in Swift are reported as errors, with both lines of the spec.
public enum Planner {
  /// The plan of a connection; nil where an error was reported.
  public static func plan(_ connection: Connection, diagnostics: inout Diagnostics) -> Plan? {
    let names = clientNames(connection.identity)
    var catalog = TypeCatalog(connection: connection, reserved: Set(names.all))
    var resolver = TypeResolver(catalog: catalog)
    for type in connection.types { resolver.planNamedType(type) }
    let groups = connection.groups.map { OperationPlanner.plan($0, resolver: &resolver) }
      .sorted { $0.name < $1.name }
    let triggers = connection.triggers.map { TriggerPlanner.plan($0, resolver: &resolver) }
    let events = EventPlanner.plan(connection.events, triggers: triggers, resolver: &resolver)
    catalog = resolver.catalog

    for problem in catalog.problems { diagnostics.append(problem) }
    CollisionCheck.checkModule(connection.identity.swiftModule, &diagnostics)
    CollisionCheck.run(
      declared: connection.groups, groups: groups, events: events, types: catalog.plans,
      diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else { return nil }

    var types = catalog.plans
    let errorDetails = catalog.typeName(connection.identity.errors.details.value)
    for index in types.indices where types[index].name == errorDetails {
      guard case .object(var object) = types[index].form else { continue }
      object.isErrorDetails = true
      types[index].form = .object(object)
    }
    let files = FileSplit.files(types: types, groups: groups, homes: catalog.homes)
    return Plan(
      connection: connection, names: names, groups: groups, triggers: triggers, events: events,
      mappings: connection.mappings.map {
        RecordMappingPlanner.plan(
          $0, of: catalog.typeName($0.resource.value), groups: groups, triggers: triggers, types: types)
      },
      files: files, errorDetails: errorDetails,
      event: connection.identity.webhooks.map { catalog.typeName($0.event.value) }, types: types)
  }

  private static func clientNames(_ identity: Identity) -> ClientNames {
    let prefix = identity.swiftPrefix.value
    return ClientNames(
      module: identity.swiftModule.value, operationsModule: operationsModule(identity.swiftModule.value),
      client: prefix + "Client", error: prefix + "Error", event: prefix + "Event",
      webhooks: prefix + "Webhooks", delivery: prefix + "Delivery", stub: prefix + "Stub",
      samples: prefix + "Samples")
  }

  /// `StripeConnection` → `StripeOperations`, `Shop` → `ShopOperations`.
  private static func operationsModule(_ module: String) -> String {
    let stem = module.hasSuffix("Connection") ? String(module.dropLast("Connection".count)) : module
    return stem + "Operations"
  }
}

extension ClientNames {
  /// All names, for the collision check.
  var all: [String] { [module, operationsModule, client, error, event, webhooks, delivery, stub, samples] }
}
