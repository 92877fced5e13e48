import ConnectionSpec
import JSONText
import SourceDiagnostics

/// A group of operations, generated as a struct with a method for each operation.
public struct GroupPlan: Sendable {
  /// The name in the spec, for example `customers`.
  public var name: String
  /// The Swift struct, for example `Customers`.
  public var type: TypeName
  /// The client's property for the group, for example `customers`, with backticks where Swift needs them.
  public var property: String
  /// The display title, for example `Customers`.
  public var title: String
  /// One sentence about the group; nil where the spec has none.
  public var summary: String?
  /// The resource that the group works on; nil where it has none.
  public var resource: TypeName?
  /// The group's operations in the order of the spec.
  public var operations: [OperationPlan]
}

/// An operation, which is an action or a query: it becomes a method, a page and an entry in the catalog.
public struct OperationPlan: Sendable {
  /// The kind of an operation: an action changes something, a query only reads.
  public typealias Kind = ConnectionSpec.Operation.Kind

  /// The pagination style of a list: the next list page is requested by the id of the last item (`cursor`) or by a
  /// token (`search`).
  public enum Paging: String, Sendable { case cursor, search }

  /// The id, for example `customers.create`.
  public var id: String
  /// The name of its group, for example `customers`.
  public var group: String
  /// The kind: action or query.
  public var kind: Kind
  /// The display title, for example `Create a Customer`.
  public var title: String
  /// One sentence about what it does, with which the method's doc comment begins.
  public var summary: String
  /// The details that the summary leaves out; nil where the spec has none.
  public var description: String?
  /// The HTTP method of the endpoint.
  public var method: OperationEndpoint.Method
  /// The path with its placeholders, for example `/v1/customers/{customer}`.
  public var path: String
  /// The path split into literal text and the placeholders that path parameters fill.
  public var segments: [OperationEndpoint.Segment]
  /// The permission that a restricted key needs, for example `customers:write`; nil where the spec names none.
  public var permission: String?
  /// Whether a call can charge, pay out or refund, so that people and agents are asked for confirmation first.
  public var movesMoney: Bool
  /// Whether a call deletes or cancels something irreversibly.
  public var isDestructive: Bool
  /// The deprecation message, which says what to use instead; nil for an operation that is not deprecated.
  public var deprecated: String?
  /// The `https` URL of the API's own page about the operation; nil where the spec has none.
  public var documentation: String?
  /// The method's name, for example `create`, with backticks where Swift needs them.
  public var swiftName: String
  /// The signature as the catalog shows it, for example `customers.create(_:)`.
  public var swiftSignature: String
  /// The path parameters, in the order of the path.
  public var pathParameters: [FieldPlan]
  /// The struct of the query or body parameters; nil where there are none.
  public var parameters: TypeName?
  /// Whether one of those parameters is required, so that the struct must be given.
  public var needsParameters: Bool
  /// The type of a successful response's body.
  public var output: ResolvedType
  /// The pagination style; nil for an operation that does not return a list page.
  public var paging: Paging?
  /// The author's examples; where there are none, `SampleMaker.examples(of:)` makes one.
  public var examples: [ExamplePlan]
  /// The fields that the author gives for the sample response; empty where all of it is made up.
  public var sample: [OrderedJSON.Member]
  /// The span of the operation's name in the spec, to which diagnostics about it point.
  public var span: SourceSpan

  /// Whether the parameters that are not in the path are sent in the query.
  public var sendsQuery: Bool { method == .get || method == .delete }
}

/// An example input that the documentation shows.
public struct ExamplePlan: Sendable {
  /// The title, for example `With an address`; nil for an example without one.
  public var title: String?
  /// The members of the input: path, query and body parameters in one object.
  public var input: [OrderedJSON.Member]

  /// Makes an example.
  package init(title: String? = nil, input: [OrderedJSON.Member]) {
    self.title = title
    self.input = input
  }
}

/// A trigger: an event that people may start an automation from.
public struct TriggerPlan: Sendable {
  /// The event's name, for example `customer.created`.
  public var event: String
  /// The case of the event enumeration, for example `customerCreated`, with backticks where Swift needs them.
  public var caseName: String
  /// The display title, for example `Customer Created`.
  public var title: String
  /// The external resource that the event is about, for example `customers`.
  public var resourcePath: String
  /// The type of the object that the envelope carries.
  public var payload: ResolvedType
  /// One sentence about what has happened.
  public var summary: String
  /// The conditions under which the event is sent; nil where the spec does not say.
  public var fires: String?
  /// The situations in which one would expect the event but it is not sent; nil where the spec does not say.
  public var doesNotFire: String?
  /// The fields that the author gives for the sample payload; empty where all of it is made up.
  public var sample: [OrderedJSON.Member]
  /// The span of the event's name in the spec, to which diagnostics about it point.
  public var span: SourceSpan
}

/// An event as a case of the client's event enumeration: a trigger, or another event that the API can send.
public struct EventPlan: Sendable {
  /// The event's name, for example `customer.created`.
  public var event: String
  /// The case, for example `customerCreated`, with backticks where Swift needs them.
  public var caseName: String
  /// The type of the object that the event is about; raw JSON where the spec gives the object no type.
  public var payload: ResolvedType
  /// One sentence about what has happened; nil for an event that is not a trigger.
  public var summary: String?
  /// The span of the event's name in the spec.
  public var span: SourceSpan
}

/// A record mapping: the internal record that an external resource becomes, field by field.
public struct RecordMappingPlan: Sendable {
  /// A field of the external resource and the field of the record that takes its value.
  public struct Row: Sendable {
    /// The wire path of the external field, for example `address.city`.
    public var external: String
    /// The Swift expression for the external field, for example `address?.city`.
    public var swiftPath: String
    /// The type of the external value, before it is transformed.
    public var type: ResolvedType
    /// The record's field, for example `emailAddress`.
    public var `internal`: String
    /// The conversion of the external value to the internal one.
    public var transform: FieldMapping.Transform
    /// Whether the record's field is never written back to the API.
    public var isReadOnly: Bool
  }

  /// The external resource's path, for example `customers`.
  public var path: String
  /// The type that the external resource is decoded as.
  public var resource: TypeName
  /// The prefix of the resource's ids, for example `cus_`; nil where they have none.
  public var idPrefix: String?
  /// The internal record that the resource becomes, for example `Contact`.
  public var record: String
  /// The external field that an upsert matches, for example `id`.
  public var key: String
  /// The fields that are mapped, in the order of the spec.
  public var rows: [Row]
  /// The names of the triggers' events that are about the resource.
  public var events: [String]
  /// The ids of the operations in the groups that work on the resource.
  public var operations: [String]
}
