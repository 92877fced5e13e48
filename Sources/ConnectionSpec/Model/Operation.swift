import JSONText
import SourceDiagnostics

/// A group of operations on one kind of resource.
public struct OperationGroup: Sendable {
  /// The first part of the operations' ids, for example `customers`.
  public var name: Located<String>
  /// The display title, for example `Customers`.
  public var title: Located<String>
  /// A one-sentence summary; nil if the author wrote none.
  public var summary: Located<String>?
  /// The name of the resource's type, for example `Customer`.
  public var resource: Located<String>?
  /// The operations in the author's order.
  public var operations: [Operation]
}

/// An operation of the API: an action or a query.
public struct Operation: Sendable {
  /// The kinds of operations: an action changes something, a query only reads.
  public enum Kind: String, Sendable, CaseIterable { case action, query }

  /// The second part of the id, for example `create`.
  public var name: Located<String>
  /// The id, for example `customers.create`.
  public var id: String
  /// Whether the operation is an action or a query.
  public var kind: Kind
  /// The display title, for example `Create a Customer`.
  public var title: Located<String>
  /// A one-sentence summary of what the operation does.
  public var summary: Located<String>
  /// A longer description; nil if the author wrote none.
  public var description: Located<String>?
  /// The HTTP method and path.
  public var endpoint: OperationEndpoint
  /// The permission that a restricted key needs, for example `customers:write`.
  public var permission: Located<String>?
  /// The type of a successful response's body.
  public var returns: SpecType
  /// The API's documentation page about the operation, an `https` URL.
  public var documentation: Located<String>?
  /// Whether a call can charge, pay out or refund money, so that it needs a confirmation
  /// (`moves-money: true`).
  public var movesMoney: Bool
  /// Whether a call deletes or cancels something for good (`destructive: true`).
  public var isDestructive: Bool
  /// The notice of what to use instead; nil for an operation that is not deprecated.
  public var deprecated: Located<String>?
  /// The method's name in Swift, if it differs from the derived one.
  public var swiftName: Located<String>?
  /// The path, query and body parameters in the author's order.
  public var parameters: [Field]
  /// The example inputs for the documentation; if there are none, one is made from the required parameters.
  public var examples: [OperationExample]
  /// The members to set in samples of the response, for example the state that the operation leads to.
  public var sample: Located<OrderedJSON>?
}

/// An HTTP method and a path template.
public struct OperationEndpoint: Sendable {
  /// The HTTP methods of endpoints.
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// A part of a path template: literal text, or the name of a placeholder.
  public enum Segment: Sendable, Hashable {
    /// Literal text.
    case literal(String)
    /// The name of a placeholder, without its braces.
    case placeholder(String)
  }

  /// The HTTP method.
  public var method: Method
  /// The path as written in the spec, for example `/v1/customers/{customer}`.
  public var path: String
  /// The path split at its placeholders, in order.
  public var segments: [Segment]
  /// The endpoint's place in the spec.
  public var span: SourceSpan

  /// The names of the placeholders, in order.
  public var placeholders: [String] {
    segments.compactMap { segment in
      if case .placeholder(let name) = segment { name } else { nil }
    }
  }
}

/// An example input for the documentation.
public struct OperationExample: Sendable {
  /// The title of the example, for example `With an address`.
  public var title: Located<String>?
  /// The input, an object.
  public var input: Located<OrderedJSON>
}
