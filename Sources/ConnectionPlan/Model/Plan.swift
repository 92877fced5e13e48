public import APIConventions
import ConnectionSpec
import SourceDiagnostics

/// All decisions about a connection's output, made once: client, documentation and catalog are generated from
/// the same plan.
public struct Plan: Sendable {
  /// The connection that was planned, for texts that pass through unchanged (guides, titles, links).
  public var connection: Connection
  /// The names of the client's own types.
  public var names: ClientNames
  /// The groups of operations, in the order of their names.
  public let groups: [GroupPlan]
  /// The triggers, in the order of the spec.
  public var triggers: [TriggerPlan]
  /// The events that the client tells apart: those of the triggers and all others, in the order of their names.
  public var events: [EventPlan]
  /// The record mappings, with the paths of their fields resolved.
  public var mappings: [RecordMappingPlan]
  /// The client's Swift files, each with what it declares.
  public var files: [ClientFile]
  /// The type of an API error's details.
  public var errorDetails: TypeName
  /// The type of the events' envelope; nil where the connection has no webhooks.
  public var event: TypeName?

  /// All types, in the order of their names.
  public let types: [TypePlan]

  /// All operations, group by group.
  public let operations: [OperationPlan]

  private let typesByName: [TypeName: TypePlan]

  init(
    connection: Connection, names: ClientNames, groups: [GroupPlan], triggers: [TriggerPlan],
    events: [EventPlan],
    mappings: [RecordMappingPlan], files: [ClientFile], errorDetails: TypeName, event: TypeName?,
    types: [TypePlan]
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

extension Plan {
  /// The field and parameter names of cursor paging; nil if the API has no such lists.
  public var cursorPaging: CursorPaging? { connection.identity.cursorPaging?.names }

  /// The field and parameter names of a search's paging; nil if the API has no search.
  public var searchPaging: SearchPaging? { connection.identity.searchPaging?.names }
}

/// The names of a client's own types.
public struct ClientNames: Sendable {
  /// The Swift module, for example `StripeConnection`.
  public var module: String
  /// `StripeOperations`: the module through which machines call the client's operations by name.
  public var operationsModule: String
  /// The client, for example `StripeClient`.
  public var client: String
  /// The error that calls throw, for example `StripeError`.
  public var error: String
  /// The enumeration of events with decoded payloads, for example `StripeEvent`.
  public var event: String
  /// The type that verifies deliveries and decodes their events, for example `StripeWebhooks`.
  public var webhooks: String
  /// The type of an envelope with its typed payload, for example `StripeDelivery`.
  public var delivery: String
  /// The stub that replaces the API in tests, for example `StripeStub`.
  public var stub: String
  /// The namespace of sample objects and events for tests, for example `StripeSamples`.
  public var samples: String
}

/// A Swift file of the client.
public struct ClientFile: Sendable {
  /// The path relative to the client's folder, for example `Resources/Customer.swift`.
  public var path: String
  /// The types that it declares, parents before the types nested in them.
  public var types: [TypeName]
  /// The group whose operations it declares; nil for a file of types.
  public var group: String?
}
