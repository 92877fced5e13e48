import SourceDiagnostics

/// A connection to an API as its authors describe it: everything the folder of YAML says, checked and with
/// its places.
///
/// The order of groups, types, triggers and mappings is the order of the files' paths, then the order inside
/// each file.
/// Language reference: `spec/README.md`.
public struct Connection: Sendable {
  /// What the API is: host, version, authentication, errors, paging, retries and webhook signatures.
  public var identity: Identity
  /// How a person gets credentials and sets webhooks up.
  public var guides: Guides
  /// The actions and queries, group by group.
  public var groups: [OperationGroup]
  /// The resources and every other named type.
  public var types: [NamedType]
  /// The events that start an automation.
  public var triggers: [Trigger]
  /// The other events that the API can send.
  public var events: [EventType]
  /// What each external resource becomes inside.
  public var mappings: [ResourceMapping]

  /// Puts the parts of a connection together.
  public init(
    identity: Identity, guides: Guides, groups: [OperationGroup], types: [NamedType], triggers: [Trigger],
    events: [EventType] = [], mappings: [ResourceMapping]
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
