/// Whether an operation changes something.
public enum OperationKind: String, Sendable, Hashable {
  /// It changes something.
  case action
  /// It only asks.
  case query
}

/// How an operation's answer goes on.
public enum PagingStyle: String, Sendable, Hashable {
  /// By the id of the last item.
  case cursor
  /// By a token.
  case search
}

/// What there is to know about an operation without calling it.
public struct OperationDescriptor: Sendable {
  /// The operation's id, such as `customers.create`.
  public let id: String
  /// Whether it changes something.
  public let kind: OperationKind
  /// Its name for people.
  public let title: String
  /// One sentence on what it does.
  public let summary: String
  /// The HTTP method.
  public let method: String
  /// The path with its placeholders.
  public let path: String
  /// What a restricted key needs.
  public let permission: String?
  /// Whether it moves money: people and agents are asked first.
  public let movesMoney: Bool
  /// Whether it destroys something: people and agents are asked first.
  public let destructive: Bool
  /// How the answer goes on; nil where it is no list.
  public let paging: PagingStyle?
  /// The call in Swift, such as `customers.create(_:)`.
  public let swift: String
  /// The type that it returns, as the spec writes it.
  public let returns: String
  /// The JSON Schema of its input.
  public let inputSchema: StaticString

  /// The JSON Schema of its input, as text.
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

/// What there is to know about an event.
public struct TriggerDescriptor: Sendable, Hashable {
  /// The event's name, such as `customer.created`.
  public let id: String
  /// Its name for people.
  public let title: String
  /// The resource that it is about.
  public let resource: String
  /// The type of its payload.
  public let payload: String
  /// One sentence on when it is sent.
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
