import SourceDiagnostics

/// The operations on one kind of resource.
public struct OperationGroup: Sendable {
  /// The first part of the operations' ids, for example `customers`.
  public var name: Located<String>
  public var title: Located<String>
  public var summary: Located<String>?
  public var resource: Located<String>?
  public var operations: [Operation]
}

/// An action or a query.
public struct Operation: Sendable {
  public enum Kind: String, Sendable, CaseIterable { case action, query }

  /// The second part of the id, for example `create`.
  public var name: Located<String>
  /// The id, for example `customers.create`.
  public var id: String
  public var kind: Kind
  public var title: Located<String>
  public var summary: Located<String>
  public var description: Located<String>?
  public var endpoint: Endpoint
  public var permission: Located<String>?
  public var returns: SpecType
  public var documentation: Located<String>?
  public var movesMoney: Bool
  public var isDestructive: Bool
  public var deprecated: Located<String>?
  public var swiftName: Located<String>?
  /// Path, query and body parameters in the author's order.
  public var parameters: [Field]
  public var examples: [OperationExample]
}

/// A method and a path with placeholders.
public struct Endpoint: Sendable {
  public enum Method: String, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  public enum Segment: Sendable, Hashable {
    case literal(String)
    case placeholder(String)
  }

  public var method: Method
  /// As it was written, for example `/v1/customers/{customer}`.
  public var path: String
  public var segments: [Segment]
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
  public var title: Located<String>?
  /// An object.
  public var input: Located<FreeJSON>
}
