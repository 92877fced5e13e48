/// A parameter as a form says it.
public struct FormPair: Hashable, Sendable {
  /// The name with its brackets, such as `items[0][price]`.
  public var name: String
  /// The value, not encoded.
  public var value: String

  /// Makes a pair.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Turns parameters into `application/x-www-form-urlencoded`, the way that Stripe reads it.
///
/// Objects become `a[b]`, arrays `a[0]`, the empty string `a=`; `null` and empty containers say nothing. All that is reserved is
/// percent-encoded, a space as `%20`, which is right in a body and in a query. The brackets of names stand literally in a body
/// and are encoded in a query, where RFC 3986 allows none. The order is that of writing.
public enum FormEncoder {
  /// The pairs of the object that `json` holds.
  ///
  /// - Throws: ``JSONError`` where that is not valid JSON or no object.
  public static func pairs(from json: [UInt8]) throws(JSONError) -> [FormPair] {
    try JSONReader.withReader(of: json, strict: true) { (json: inout JSONReader) throws(JSONError) in
      guard json.peekKind() == .object else { throw json.failure(expected: "an object") }
      var pairs: [FormPair] = []
      try append(&json, name: "", to: &pairs)
      try json.end()
      return pairs
    }
  }

  /// Where a form stands in its request.
  public enum Place: Sendable, Hashable {
    /// In the URL, behind `?`.
    case query
    /// In the body.
    case body
  }

  /// The text of a form.
  public static func encode(_ pairs: [FormPair], in place: Place) -> String {
    let literal: StaticString = place == .body ? "[]" : ""
    var output: [UInt8] = []
    for pair in pairs {
      if !output.isEmpty { output.append(UInt8(ascii: "&")) }
      PercentEncoding.append(pair.name, to: &output, literal: literal)
      output.append(UInt8(ascii: "="))
      PercentEncoding.append(pair.value, to: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the value that stands at the reader's place; the nesting is limited by the reader.
  private static func append(
    _ json: inout JSONReader, name: String, to pairs: inout [FormPair]
  ) throws(JSONError) {
    switch json.peekKind() {
    case .object:
      var scope = try json.beginObject()
      while let field = try json.nextName(of: &scope) {
        try append(&json, name: name.isEmpty ? field : "\(name)[\(field)]", to: &pairs)
      }
    case .array:
      var scope = try json.beginArray()
      var index = 0
      while try json.nextElement(of: &scope) {
        try append(&json, name: "\(name)[\(index)]", to: &pairs)
        index += 1
      }
    case .string: pairs.append(FormPair(name: name, value: try json.readString()))
    case .boolean: pairs.append(FormPair(name: name, value: try json.readBool() ? "true" : "false"))
    case .number, .invalid: pairs.append(FormPair(name: name, value: try json.readNumber().text))
    case .null: _ = try json.readNull()
    }
  }
}
