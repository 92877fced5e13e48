/// The message for people in an API's error, whatever its shape.
///
/// Known are the error that the connection's spec describes, `{"error": "…"}` with `error_description` (RFC 6749, 5.2), problem
/// details (RFC 9457), a message at the root or in the first of several errors, and a text that is no JSON.
enum ErrorMessage {
  /// The longest message that is taken from a text without structure, in characters.
  static let textLimit = 300

  /// The message; nil where there is none.
  ///
  /// - Parameters:
  ///   - error: The member that holds the error.
  ///   - json: The whole answer, where it is JSON.
  ///   - body: The answer as it came.
  static func text(error: JSONValue?, json: JSONValue?, body: [UInt8]) -> String? {
    if let error, let message = message(of: error) { return joined(message, json?["error_description"]) }
    guard let json else { return plainText(body) }
    return message(of: json)
  }

  private static func message(of value: JSONValue) -> String? {
    switch value {
    case .string(let text): return text.isEmpty ? nil : text
    case .array(let elements): return elements.first.flatMap(message)
    case .object: break
    case .null, .bool, .number: return nil
    }
    if let text = text("message", of: value) ?? text("error_description", of: value) { return text }
    // Problem details (RFC 9457): a short title that is the same for all, and what happened this time.
    if let title = text("title", of: value) { return joined(title, value["detail"]) }
    for name in ["detail", "error_message", "error", "errors", "description"] {
      if let found = value[name].flatMap(message) { return found }
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

  /// The first words of a text, on one line and without control characters; of a page, its title.
  private static func plainText(_ body: [UInt8]) -> String? {
    var text = String(decoding: body.prefix(16_384), as: UTF8.self)
    if text.drop(while: \.isWhitespace).hasPrefix("<") {
      guard let page = text.firstMatch(of: /<title[^>]*>([^<]*)</.ignoresCase()) else { return nil }
      text = String(page.1)
    }
    let isSeparator = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }
    let words = text.unicodeScalars.split(whereSeparator: isSeparator).map { String($0) }
    let line = words.joined(separator: " ")
    if line.isEmpty { return nil }
    return line.count > textLimit ? line.prefix(textLimit) + "…" : line
  }
}
