public import ConnectionRuntime

/// A sample object of an API, as JSON that is read when it is asked for.
public struct SampleJSON<Value: JSONModel>: Sendable {
  /// The JSON.
  public let text: String

  /// Holds the JSON of a value.
  public init(_ text: String) { self.text = text }

  /// The value, changed by a closure; JSON that can't be read, or has a member twice, ends the program, as its writer
  /// has made a mistake then.
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
