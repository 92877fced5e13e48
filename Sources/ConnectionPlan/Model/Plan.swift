import ConnectionSpec
import SourceDiagnostics

/// Every decision about a connection's output, made once: client, documentation and catalog read the same
/// plan.
public struct Plan: Sendable {
  /// The connection that was planned, for texts that pass through unchanged (guides, titles, links).
  public var connection: Connection
  /// The names of the client's own types.
  public var names: ClientNames
  /// The groups of operations, in the order of their names.
  public let groups: [GroupPlan]
  /// The events, in the order of the spec.
  public var triggers: [TriggerPlan]
  /// Every event that deliveries are told apart by: the triggers and all others, in the order of their names.
  public var events: [EventPlan]
  /// The mappings, with their fields resolved.
  public var mappings: [MappingPlan]
  /// The Swift files and which types stand in each.
  public var files: [ClientFile]
  /// The type of the errors' details.
  public var errorDetails: TypeName
  /// The envelope of events; nil where the connection has no webhooks.
  public var event: TypeName?

  /// All types, in the order of their names.
  public let types: [TypePlan]

  /// All operations, group by group.
  public let operations: [OperationPlan]

  private let typesByName: [TypeName: TypePlan]

  init(
    connection: Connection, names: ClientNames, groups: [GroupPlan], triggers: [TriggerPlan],
    events: [EventPlan],
    mappings: [MappingPlan], files: [ClientFile], errorDetails: TypeName, event: TypeName?, types: [TypePlan]
  ) {
    self.connection = connection
    self.names = names
    self.groups = groups
    operations = groups.flatMap(\.operations)
    self.triggers = triggers
    self.events = events
    self.mappings = mappings
    self.files = files
    self.errorDetails = errorDetails
    self.event = event
    typesByName = Dictionary(types.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.types = typesByName.values.sorted { $0.name < $1.name }
  }

  /// The plan of a type; every name that occurs in a plan has one.
  public subscript(name: TypeName) -> TypePlan? { typesByName[name] }

  /// The operation with an id such as `customers.create`.
  public func operation(_ id: String) -> OperationPlan? {
    operations.first { $0.id == id }
  }
}

/// The names of a client's own types.
public struct ClientNames: Sendable {
  /// `StripeConnection`.
  public var module: String
  /// `StripeOperations`: the module through which machines call the client's operations by name.
  public var operationsModule: String
  /// `StripeClient`.
  public var client: String
  /// `StripeError`.
  public var error: String
  /// `StripeEvent`: an event with its payload read.
  public var event: String
  /// `StripeWebhooks`: verifies deliveries.
  public var webhooks: String
  /// `StripeDelivery`: an envelope with its typed payload.
  public var delivery: String
  /// `StripeStub`: stands in for the API in tests.
  public var stub: String
  /// `StripeSamples`: sample objects and events for tests.
  public var samples: String
}

/// A Swift file of the client.
public struct ClientFile: Sendable {
  /// Relative to the client's folder, for example `Resources/Customer.swift`.
  public var path: String
  /// The types that it declares, parents before the types nested in them.
  public var types: [TypeName]
  /// The group whose operations it declares; nil for a file of types.
  public var group: String?
}
