public import ConnectionRuntime

/// A sample object of an API, as JSON that is decoded on demand.
public struct SampleJSON<Value: JSONModel>: Sendable {
  /// The JSON text.
  public let text: String

  /// Makes a sample from its JSON text.
  public init(_ text: String) { self.text = text }

  /// The decoded value, changed by a closure.
  ///
  /// JSON that can't be decoded or has duplicate names is its author's mistake, and ends the program.
  public func value(_ change: (inout Value) -> Void = { _ in }) -> Value {
    do throws(JSONError) {
      var value = try JSONReader.readWithoutDuplicates(Value.self, from: Array(text.utf8))
      change(&value)
      return value
    } catch {
      preconditionFailure("the sample of \(Value.self) can't be read: \(error)")
    }
  }
}
