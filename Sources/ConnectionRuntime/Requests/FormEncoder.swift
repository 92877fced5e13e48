/// A name and value of a form.
public struct FormPair: Hashable, Sendable {
  /// The name with its brackets, such as `items[0][price]`.
  public var name: String
  /// The value, not percent-encoded.
  public var value: String

  /// Makes a pair.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// An encoder of parameters as `application/x-www-form-urlencoded`, with the brackets that Stripe reads.
///
/// Objects become `a[b]`, arrays `a[0]`, the empty string `a=`; `null` and empty containers are left out. All reserved characters
/// are percent-encoded, a space as `%20`, which is valid in a body and in a query. The brackets of names are literal in a body
/// and encoded in a query, where RFC 3986 allows none. The order of the JSON is kept.
public enum FormEncoder {
  /// The pairs of a JSON object.
  ///
  /// - Throws: ``JSONError`` where `json` is not a valid JSON object.
  public static func pairs(from json: [UInt8]) throws(JSONError) -> [FormPair] {
    try JSONReader.withReader(of: json, strict: true) { (json: inout JSONReader) throws(JSONError) in
      guard json.peekKind() == .object else { throw json.failure(expected: "an object") }
      var pairs: [FormPair] = []
      try append(&json, name: "", to: &pairs)
      try json.end()
      return pairs
    }
  }

  /// The part of a request that has the form.
  public enum Place: Sendable, Hashable {
    /// The query of the URL.
    case query
    /// The body.
    case body
  }

  /// Encodes pairs as the text of a form.
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

  /// Appends the pairs of the value at the reader's position; the reader limits the nesting.
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
