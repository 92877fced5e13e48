import JSONText
import SourceDiagnostics

/// The operations on one kind of resource.
public struct OperationGroup: Sendable {
  /// The first part of the operations' ids, for example `customers`.
  public var name: Located<String>
  /// What people call the group, for example `Customers`.
  public var title: Located<String>
  /// One sentence on the group; nil where the author says nothing.
  public var summary: Located<String>?
  /// The name of the resource that the operations work on, for example `Customer`.
  public var resource: Located<String>?
  /// The operations in the author's order.
  public var operations: [Operation]
}

/// An action or a query.
public struct Operation: Sendable {
  /// What a call does: an action changes something, a query only reads.
  public enum Kind: String, Sendable, CaseIterable { case action, query }

  /// The second part of the id, for example `create`.
  public var name: Located<String>
  /// The id, for example `customers.create`.
  public var id: String
  /// Whether the operation is an action or a query.
  public var kind: Kind
  /// What people call it, for example `Create a Customer`.
  public var title: Located<String>
  /// One sentence on what it does.
  public var summary: Located<String>
  /// A few sentences more; nil where the author says no more.
  public var description: Located<String>?
  /// The method and path that it is sent to.
  public var endpoint: Endpoint
  /// What a restricted key must be allowed to do, for example `customers:write`.
  public var permission: Located<String>?
  /// The type of a successful response's body.
  public var returns: SpecType
  /// The API's page about it, an `https` URL.
  public var documentation: Located<String>?
  /// A call can charge, pay out or refund (`moves-money: true`), so people and agents are asked first.
  public var movesMoney: Bool
  /// A call deletes or cancels something for good (`destructive: true`).
  public var isDestructive: Bool
  /// What to use instead; nil for an operation that is not deprecated.
  public var deprecated: Located<String>?
  /// The method's name in Swift, where it isn't the derived one.
  public var swiftName: Located<String>?
  /// Path, query and body parameters in the author's order.
  public var parameters: [Field]
  /// Inputs for the documentation; without any, one is made from the required parameters.
  public var examples: [OperationExample]
  /// Members that samples of the answer have, such as the state that the operation leads to.
  public var sample: Located<OrderedJSON>?
}

/// A method and a path with placeholders.
public struct Endpoint: Sendable {
  /// The HTTP methods that an endpoint can have.
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// A part of a path: literal text, or a placeholder without its braces.
  public enum Segment: Sendable, Hashable {
    case literal(String)
    case placeholder(String)
  }

  /// The method that the request is sent with.
  public var method: Method
  /// As it was written, for example `/v1/customers/{customer}`.
  public var path: String
  /// The path taken apart at its placeholders, in order.
  public var segments: [Segment]
  /// The endpoint's place in the spec.
  public var span: SourceSpan

  /// The names of the placeholders, in the path's order.
  public var placeholders: [String] {
    segments.compactMap { segment in
      if case .placeholder(let name) = segment { name } else { nil }
    }
  }
}

/// An input that the documentation shows.
public struct OperationExample: Sendable {
  /// What the example shows, for example `With an address`.
  public var title: Located<String>?
  /// An object.
  public var input: Located<OrderedJSON>
}
