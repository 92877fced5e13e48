/// The header fields of a request, in the order received.
///
/// A value may have bytes from 0x80 up (obs-text of RFC 9110, 5.5), whose encoding is not defined.
package struct HeaderFields: Hashable, Sendable {
  private var fields: [Field] = []

  private struct Field: Hashable {
    var name: String
    var value: [UInt8]
  }

  /// Makes empty header fields.
  package init() {}

  /// The number of field lines.
  package var count: Int { fields.count }

  /// All fields in the order received, with names in lower case.
  package var all: [(name: String, value: [UInt8])] { fields.map { ($0.name, $0.value) } }

  /// The values of all field lines with a name, in any case.
  package func values(_ name: String) -> [[UInt8]] {
    let name = Grammar.lowercased(name.utf8)
    return fields.filter { $0.name == name }.map(\.value)
  }

  /// The value of a field as text; nil where there is no such field. Several field lines are joined as one list (RFC 9110, 5.3).
  ///
  /// - Throws: ``UnreadableField`` where the bytes are not UTF-8.
  package func text(_ name: String) throws(UnreadableField) -> String? {
    let values = values(name)
    guard !values.isEmpty else { return nil }
    guard let text = String(validating: Array(values.joined(separator: ", ".utf8)), as: UTF8.self) else {
      throw UnreadableField(name: name)
    }
    return text
  }

  /// The elements of a field that is a list of tokens, in lower case (RFC 9110, 5.6.1).
  func tokens(_ name: String) -> [String] {
    values(name).flatMap { $0.split(separator: UInt8(ascii: ",")) }.map {
      Grammar.lowercased(Grammar.trimmed($0))
    }
  }

  /// Parses a field line and adds it (RFC 9112, 5).
  mutating func add(line: [UInt8]) throws(RequestRefusal) {
    // RFC 9112, 5.2: obsolete line folding is refused.
    if let first = line.first, Grammar.isSpace(first) { throw .malformed("A header field is folded.") }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      throw .malformed("A header field has no colon.")
    }
    let name = line[..<colon]
    guard !name.isEmpty, name.allSatisfy(Grammar.isToken) else {
      throw .malformed(
        name.last.map(Grammar.isSpace) == true
          ? "A header field has white space before the colon." : "A header field's name is malformed.")
    }
    fields.append(
      Field(name: Grammar.lowercased(name), value: Array(Grammar.trimmed(line[(colon + 1)...]))))
  }
}

/// An error of a header field whose bytes are not UTF-8.
package struct UnreadableField: Error, Hashable, CustomStringConvertible {
  /// The name of the field.
  package var name: String

  /// Makes the error of a field.
  package init(name: String) { self.name = name }

  /// A description in one line that names the field.
  package var description: String { "the header \(name) has bytes that are not UTF-8" }
}
