/// The human-readable message of an API error, whatever its shape.
///
/// Known shapes are the error object that the connection's spec describes, `{"error": "…"}` with `error_description` (RFC 6749,
/// 5.2), problem details (RFC 9457), a message at the root or in the first of several errors, and a body that is not JSON.
enum ErrorMessage {
  /// The longest message that is shown, in characters.
  static let textLimit = 500

  /// The message; nil where there is none.
  ///
  /// - Parameters:
  ///   - error: The error object.
  ///   - json: The whole body, where it is JSON.
  ///   - body: The bytes of the body.
  static func text(error: JSONValue?, json: JSONValue?, body: [UInt8]) -> String? {
    if let error, let message = message(of: error) { return joined(message, json?["error_description"]) }
    switch json {
    case .object?, .array?, .string?: return json.flatMap(message)
    case .null?: return nil
    case nil, .bool?, .number?: return plainText(body)
    }
  }

  private static func message(of value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text.isEmpty ? nil : text
    case .array(let elements): return elements.lazy.compactMap(message).first
    case .object: break
    case .null, .bool, .number: return nil
    }
    if let text = text("message", of: value) ?? text("error_description", of: value) { return text }
    // Problem details (RFC 9457): a title that is the same for all errors of the type, and the detail of this occurrence.
    if let title = text("title", of: value) { return joined(title, value["detail"]) }
    for name in ["detail", "error_message", "error", "errors", "description"] {
      if let found = value[name].flatMap(message) ?? firstOfFields(value[name]) { return found }
    }
    return nil
  }

  /// `email: is invalid`, of `{"email": ["is invalid"]}`: the first field, by name, that has a message.
  private static func firstOfFields(_ value: JSONValue?) -> String? {
    guard case .object(let fields)? = value else { return nil }
    for (name, said) in fields.sorted(by: { $0.key < $1.key }) {
      if let found = message(of: said) { return "\(name): \(found)" }
    }
    return nil
  }

  private static func text(_ name: String, of value: JSONValue) -> String? {
    value[name]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func joined(_ text: String, _ detail: JSONValue?) -> String {
    guard let detail = detail?.string, !detail.isEmpty, detail != text else { return text }
    return "\(text): \(detail)"
  }

  /// The start of a plain text, on one line and without control characters; of an HTML page, its title. A body that begins like
  /// JSON is a truncated response and has no message.
  private static func plainText(_ body: [UInt8]) -> String? {
    var text = String(decoding: body.prefix(16_384), as: UTF8.self)
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }) {
    case "{", "[", "\"": return nil
    case "<":
      guard let page = text.firstMatch(of: /<title[^<>]*>([^<]*)</.ignoresCase()) else { return nil }
      text = String(page.1)
    default: break
    }
    let line = line(text)
    return line.isEmpty ? nil : line
  }

  /// A text on one line, without control characters and cut at ``textLimit``, so that a server's text can't forge log lines or
  /// move the cursor.
  static func line(_ text: String) -> String {
    let isSeparator = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
    // Of a long text, no more is read than may be shown.
    let start = text.unicodeScalars.prefix(8 * textLimit)
    let line = start.split(whereSeparator: isSeparator).map { String($0) }.joined(separator: " ")
    return line.count > textLimit ? line.prefix(textLimit) + "…" : line
  }
}

extension APIFailure {
  /// The API's message as it may be shown in a log or on a terminal: on one line, and not too long.
  package var messageLine: String { message.map(ErrorMessage.line) ?? "the response has no message" }
}
