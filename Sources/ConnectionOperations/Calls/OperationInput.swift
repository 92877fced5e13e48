public import ConnectionRuntime

/// The JSON input of an operation: one object with the path parameters and all others.
///
/// It is decoded strictly: unknown parameters and duplicate names are errors. Errors have the paths of the caller's JSON.
public struct OperationInput: Sendable {
  /// The text; parameters that were taken are overwritten with spaces, so that every offset stays the same.
  private var bytes: [UInt8]

  /// Makes an input from JSON.
  ///
  /// - Throws: ``JSONError`` where the text is not a valid JSON object.
  public init(json bytes: [UInt8]) throws(JSONError) {
    self.bytes = bytes
    _ = try JSONMember.all(of: bytes)
  }

  /// Decodes a path parameter, and removes it from the rest.
  ///
  /// - Throws: ``JSONError`` where it is missing or of another type.
  public mutating func take<T: JSONConvertible>(_ name: StaticString) throws(JSONError) -> T {
    let all = try JSONMember.all(of: bytes)
    guard let wanted = all.last(where: { $0.name == name.description }) else {
      throw JSONError(
        path: "$" + JSONPath.component(name.description), expected: "a value",
        found: "nothing: the required parameter is missing", offset: 0)
    }
    let value: T = try wanted.read(from: bytes)
    let kept = all.filter { $0.name != name.description }
    blank(all, keeping: kept)
    return value
  }

  /// Decodes all parameters that were not taken.
  ///
  /// - Throws: ``JSONError`` where one is missing, unknown or of another type.
  public func parameters<T: JSONConvertible>(_ type: T.Type = T.self) throws(JSONError) -> T {
    try JSONReader.read(T.self, from: bytes, strict: true)
  }

  /// Throws where a parameter is left, for operations without further parameters.
  ///
  /// - Throws: ``JSONError`` where there is one.
  public func finish() throws(JSONError) {
    guard let first = try JSONMember.all(of: bytes).first else { return }
    throw JSONError(
      path: "$" + JSONPath.component(first.name), expected: "no more parameters",
      found: "unknown field '\(first.name)'", offset: first.whole.lowerBound)
  }

  /// Overwrites with spaces all members but those kept, and the commas left over.
  private mutating func blank(_ all: [JSONMember], keeping kept: [JSONMember]) {
    guard let first = all.first, let last = all.last else { return }
    var cursor = first.whole.lowerBound
    let space = UInt8(ascii: " ")
    for (index, member) in kept.enumerated() {
      for place in cursor..<member.whole.lowerBound { bytes[place] = space }
      if index > 0 { bytes[cursor] = UInt8(ascii: ",") }
      cursor = member.whole.upperBound
    }
    for place in cursor..<last.whole.upperBound { bytes[place] = space }
  }
}
