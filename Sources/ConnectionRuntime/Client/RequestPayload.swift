import HTTPTypes

/// The encoded parameters of a request: a query or a body.
struct RequestPayload {
  var query = ""
  var body: [UInt8] = []
  var contentType: String?
  /// The parameters of the query, not yet encoded.
  var pairs: [FormPair] = []

  init(
    _ draft: RequestDraft, options: RequestOptions, definition: ConnectionDefinition
  ) throws(InvalidInput) {
    let hasBody = [.post, .put, .patch].contains(draft.method)
    do throws(JSONError) {
      switch draft.parameters {
      case .none where hasBody:
        try setBody([UInt8]("{}".utf8), definition.body, options, definition)
      case .none: setQuery([], options, definition)
      case .query(let json): setQuery(try FormEncoder.pairs(from: json), options, definition)
      case .form(let pairs): setQuery(pairs, options, definition)
      case .body(let json, let encoding):
        try setBody(json, encoding ?? definition.body, options, definition)
      }
    } catch {
      throw InvalidInput("the parameters can't be sent: \(error)")
    }
  }

  private mutating func setQuery(
    _ parameters: [FormPair], _ options: RequestOptions, _ definition: ConnectionDefinition
  ) {
    pairs = Self.expanding(parameters, options, definition)
    query = FormEncoder.encode(pairs, in: .query)
  }

  private mutating func setBody(
    _ json: [UInt8], _ encoding: BodyEncoding, _ options: RequestOptions, _ definition: ConnectionDefinition
  ) throws(JSONError) {
    switch encoding {
    case .form:
      contentType = "application/x-www-form-urlencoded"
      let pairs = Self.expanding(try FormEncoder.pairs(from: json), options, definition)
      body = Array(FormEncoder.encode(pairs, in: .body).utf8)
    case .json:
      contentType = "application/json"
      // Checked as a form is: parameters that were added by name must not be duplicates.
      _ = try JSONReader.read(JSONValue.self, from: json, strict: true)
      body = try Self.expanding(json, options, definition)
    }
  }

  /// Appends the fields to expand of the options to those that the parameters name already.
  private static func expanding(
    _ pairs: [FormPair], _ options: RequestOptions, _ definition: ConnectionDefinition
  ) -> [FormPair] {
    guard let name = definition.expandParameter, !options.expand.isEmpty else { return pairs }
    let present = pairs.count { $0.name.hasPrefix("\(name)[") }
    return pairs
      + options.expand.enumerated().map {
        FormPair(name: "\(name)[\(present + $0.offset)]", value: $0.element)
      }
  }

  private static func expanding(
    _ json: [UInt8], _ options: RequestOptions, _ definition: ConnectionDefinition
  ) throws(JSONError) -> [UInt8] {
    guard let name = definition.expandParameter, !options.expand.isEmpty else { return json }
    var fields = try JSONReader.read([String: JSONValue].self, from: json)
    var expand: [JSONValue] = []
    if case .array(let present)? = fields[name] { expand = present }
    fields[name] = .array(expand + options.expand.map(JSONValue.string))
    return fields.json()
  }
}
