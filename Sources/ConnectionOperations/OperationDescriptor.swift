/// The kind of an operation: one that changes something, or one that only reads.
public enum OperationKind: String, Sendable, Hashable {
  /// An operation that changes something.
  case action
  /// An operation that only reads.
  case query
}

/// The pagination style of an operation.
public enum PagingStyle: String, Sendable, Hashable {
  /// Cursor paging: the next list page follows the id of the last item.
  case cursor
  /// Token paging: a list page has the token of the next one.
  case search
}

/// The description of an operation: its endpoint, properties and input schema.
public struct OperationDescriptor: Sendable {
  /// The operation's id, such as `customers.create`.
  public let id: String
  /// The kind of the operation: action or query.
  public let kind: OperationKind
  /// The display title.
  public let title: String
  /// A summary of the operation in one sentence.
  public let summary: String
  /// The HTTP method.
  public let method: String
  /// The path template, such as `/v1/customers/{customer}`.
  public let path: String
  /// The permission that a restricted API key needs; nil where the spec names none.
  public let permission: String?
  /// Whether it moves money: people and agents are asked first.
  public let movesMoney: Bool
  /// Whether it destroys something: people and agents are asked first.
  public let destructive: Bool
  /// The pagination style; nil where the operation returns no list pages.
  public let paging: PagingStyle?
  /// The call in Swift, such as `customers.create(_:)`.
  public let swift: String
  /// The type that the operation returns, as the spec writes it.
  public let returns: String
  /// The JSON Schema of the operation's input.
  public let inputSchema: StaticString

  /// The JSON Schema of the operation's input, as a `String`.
  public var inputSchemaJSON: String { inputSchema.description }

  /// Makes a descriptor.
  public init(
    id: String, kind: OperationKind, title: String, summary: String, method: String, path: String,
    permission: String?, movesMoney: Bool, destructive: Bool, paging: PagingStyle?, swift: String,
    returns: String, inputSchema: StaticString
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.summary = summary
    self.method = method
    self.path = path
    self.permission = permission
    self.movesMoney = movesMoney
    self.destructive = destructive
    self.paging = paging
    self.swift = swift
    self.returns = returns
    self.inputSchema = inputSchema
  }
}

/// The description of a trigger: an event that people may start an automation from.
public struct TriggerDescriptor: Sendable, Hashable {
  /// The event's name, such as `customer.created`.
  public let id: String
  /// The display title.
  public let title: String
  /// The resource that the event is about.
  public let resource: String
  /// The type of its payload.
  public let payload: String
  /// A summary in one sentence of when the event is sent.
  public let summary: String

  /// Makes a descriptor.
  public init(id: String, title: String, resource: String, payload: String, summary: String) {
    self.id = id
    self.title = title
    self.resource = resource
    self.payload = payload
    self.summary = summary
  }
}
