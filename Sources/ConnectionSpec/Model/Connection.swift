import SourceDiagnostics

/// The description of an API that a spec folder holds: settings, guides, operations, types, events and record
/// mappings.
///
/// It has been validated, and each part keeps its place in the files. Groups, types, triggers and mappings
/// are in the order of the files' paths, then in the order inside each file. Language reference:
/// `spec/README.md`.
public struct Connection: Sendable {
  /// The settings of the connection: host, version, authentication, errors, paging, retries and webhook
  /// signatures.
  public var identity: Identity
  /// The guides to getting credentials and to setting up webhooks.
  public var guides: Guides
  /// The actions and queries, by group.
  public var groups: [OperationGroup]
  /// The resources and every other named type.
  public var types: [NamedType]
  /// The events that people may start an automation from.
  public var triggers: [Trigger]
  /// The other events that the API can send.
  public var events: [EventType]
  /// The record mappings: the internal record of each external resource.
  public var mappings: [RecordMapping]

  /// Creates a connection from its parts.
  public init(
    identity: Identity, guides: Guides, groups: [OperationGroup], types: [NamedType], triggers: [Trigger],
    events: [EventType] = [], mappings: [RecordMapping]
  ) {
    self.identity = identity
    self.guides = guides
    self.groups = groups
    self.types = types
    self.triggers = triggers
    self.events = events
    self.mappings = mappings
  }
}
