/// The input of an operation as its caller wrote it: one JSON object with the path's parameters and all others.
///
/// It is read strictly: no unknown member, and none twice in its object. Errors give the paths of what the caller wrote.
public struct OperationInput: Sendable {
  /// The text; what was taken is blank, so that every place stays where it was.
  private var bytes: [UInt8]

  /// Holds an input.
  ///
  /// - Throws: ``JSONError`` where the text is not valid JSON, or no object.
  public init(json bytes: [UInt8]) throws(JSONError) {
    self.bytes = bytes
    _ = try members()
  }

  /// A parameter that stands in the path, removed from the rest.
  ///
  /// - Throws: ``JSONError`` where it is missing or of another type.
  public mutating func take<T: JSONConvertible>(_ name: StaticString) throws(JSONError) -> T {
    let all = try members()
    guard let wanted = all.last(where: { $0.name == name.description }) else {
      throw JSONError(
        path: "$" + JSONPath.component(name.description), expected: "a value",
        found: "nothing: the required parameter is missing", offset: 0)
    }
    let value = try JSONReader.withReader(of: bytes, from: wanted.value.lowerBound, strict: true) {
      (json: inout JSONReader) throws(JSONError) in try T(from: &json)
    }
    let kept = all.filter { $0.name != name.description }
    blank(all, keeping: kept)
    return value
  }

  /// All parameters that were not taken.
  ///
  /// - Throws: ``JSONError`` where one is missing, unknown or of another type.
  public func parameters<T: JSONConvertible>(_ type: T.Type = T.self) throws(JSONError) -> T {
    try JSONReader.read(T.self, from: bytes, strict: true)
  }

  /// Makes sure that nothing is left, for operations without further parameters.
  ///
  /// - Throws: ``JSONError`` where something is.
  public func finish() throws(JSONError) {
    guard let first = try members().first else { return }
    throw JSONError(
      path: "$" + JSONPath.component(first.name), expected: "no more parameters",
      found: "unknown field '\(first.name)'", offset: first.whole.lowerBound)
  }

  private struct Member {
    var name: String
    /// From the name's quotation mark to the end of the value.
    var whole: Range<Int>
    var value: Range<Int>
  }

  private func members() throws(JSONError) -> [Member] {
    try JSONReader.withReader(of: bytes, strict: true) { (json: inout JSONReader) throws(JSONError) in
      var members: [Member] = []
      var scope = try json.beginObject()
      while true {
        var start = json.scanner
        guard let name = try json.nextName(of: &scope) else { break }
        start.skipSpace()
        if start.byte == UInt8(ascii: ",") {
          start.position += 1
          start.skipSpace()
        }
        let value = json.scanner.position
        try json.skipValue()
        let end = json.scanner.position
        members.append(Member(name: name, whole: start.position..<end, value: value..<end))
      }
      try json.end()
      return members
    }
  }

  /// Overwrites with spaces all members but those kept, and the commas that they leave over.
  private mutating func blank(_ all: [Member], keeping kept: [Member]) {
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
