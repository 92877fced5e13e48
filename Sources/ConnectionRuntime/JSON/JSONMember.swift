/// A member of a JSON object, as a place in the object's text.
package struct JSONMember {
  /// The name, its escapes resolved.
  package var name: String
  /// The bytes from the name's quotation mark to the end of the value.
  package var whole: Range<Int>
  /// The bytes of the value.
  package var value: Range<Int>

  /// The members of a text that is one JSON object.
  ///
  /// - Throws: ``JSONError`` where the text is not valid JSON, is no object, or has a name twice in an object.
  package static func all(of bytes: [UInt8]) throws(JSONError) -> [JSONMember] {
    try JSONReader.withReader(of: bytes, strict: true) { (json: inout JSONReader) throws(JSONError) in
      var members: [JSONMember] = []
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
        members.append(JSONMember(name: name, whole: start.position..<end, value: value..<end))
      }
      try json.end()
      return members
    }
  }

  /// Reads the member's value strictly: no unknown field, and none twice.
  ///
  /// - Throws: ``JSONError`` where it is of another type.
  package func read<T: JSONConvertible>(from bytes: [UInt8]) throws(JSONError) -> T {
    try JSONReader.withReader(of: bytes, from: value.lowerBound, strict: true) {
      (json: inout JSONReader) throws(JSONError) in try T(from: &json)
    }
  }
}
