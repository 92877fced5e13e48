import ConnectionOperations
import ConnectionRuntime

/// The JSON input of a call: a file's object with the arguments merged into it.
enum CallInput {
  /// Merges the arguments into the file's object: objects parameter by parameter; any other value of an argument replaces the
  /// file's.
  static func json(
    arguments: [String], file: [UInt8]?, schema: SchemaNode?
  ) throws(CommandFailure) -> JSONValue {
    var tree = ArgumentTree(schema: schema)
    for argument in arguments { try tree.add(try CallArgument(argument)) }
    guard let file else { return tree.value }
    let base: JSONValue
    do {
      base = try JSONReader.read(JSONValue.self, from: file, strict: true)
    } catch {
      let place = InputPlace(offset: error.offset, in: file)
      throw CommandFailure("--input, line \(place.line), column \(place.column): \(error)")
    }
    guard base.isObject else { throw CommandFailure("--input wants a JSON object") }
    return merge(tree.value, over: base)
  }

  private static func merge(_ upper: JSONValue, over lower: JSONValue) -> JSONValue {
    guard case .object(let upper) = upper, case .object(let lower) = lower else { return upper }
    return .object(lower.merging(upper) { merge($1, over: $0) })
  }
}
