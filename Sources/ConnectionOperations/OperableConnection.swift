public import ConnectionRuntime

/// A generated connection whose operations can be called by name with JSON: by commands, automation engines and agents.
///
/// The conformance is in the connection's module of operations, `StripeOperations` for `StripeClient`, so that an app which calls
/// typed methods only doesn't build it.
public protocol OperableConnection: GeneratedConnection {
  /// All operations.
  static var operations: [ConnectionOperation<Self>] { get }
  /// The triggers: events that an automation may start from.
  static var triggers: [TriggerDescriptor] { get }
  /// The id of a query without side effects that shows whether a key works.
  static var testOperation: String? { get }
}
