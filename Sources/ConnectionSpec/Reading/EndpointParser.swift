import SourceDiagnostics

/// Parses an endpoint such as `POST /v1/customers/{customer}`.
struct EndpointParser {
  let reading: Reading

  /// The maximum length in bytes; RFC 9110, section 4.1, recommends that at least this much be supported.
  private static let longest = 8_000

  /// Parses the text; the result for a malformed endpoint has an empty path.
  func endpoint(_ text: Located<String>) -> OperationEndpoint {
    var endpoint = OperationEndpoint(method: .get, path: "", segments: [], span: text.span)
    let value = text.value
    guard !value.isEmpty else { return endpoint }
    guard value.utf8.count <= Self.longest else {
      report(
        "an endpoint of \(value.utf8.count) bytes", at: text.span,
        remedy: "write \(Self.longest) at most; few servers take a longer URL")
      return endpoint
    }
    guard let space = value.firstIndex(of: " ") else {
      report(
        "an endpoint is a method and a path", at: text.span,
        remedy: value.hasPrefix("/")
          ? "write 'GET \(value)', or another method" : "write it like 'POST /v1/customers'")
      return endpoint
    }
    let methodText = String(value[..<space])
    let path = String(value[value.index(after: space)...])
    let pathStart = methodText.utf8.count + 1
    let methods = OperationEndpoint.Method.allCases.map(\.rawValue)
    guard let method = OperationEndpoint.Method(rawValue: methodText) else {
      let upper = methodText.uppercased()
      report(
        "'\(methodText)' is no method", at: text.span(ofUTF8: 0..<methodText.utf8.count),
        remedy: methods.contains(upper) ? "write '\(upper)'" : replacement(for: methodText, among: methods))
      return endpoint
    }
    endpoint.method = method
    guard path.hasPrefix("/") else {
      report(
        "the path must begin with '/'", at: text.span(ofUTF8: pathStart..<value.utf8.count),
        remedy: path.contains("://")
          ? "leave the host out; it is the base-url of connection.yaml" : "write '\(methodText) /\(path)'")
      return endpoint
    }
    guard let segments = segments(of: path, startingAt: pathStart, in: text) else { return endpoint }
    endpoint.path = path
    endpoint.segments = segments
    reportRepeatedPlaceholders(in: text, segments)
    return endpoint
  }

  private func segments(
    of path: String, startingAt start: Int, in text: Located<String>
  ) -> [OperationEndpoint.Segment]? {
    var segments: [OperationEndpoint.Segment] = []
    var literal = ""
    var opening: Int?
    var offset = start
    for character in path {
      // Computed only for an error, because it takes time proportional to the path.
      var place: SourceSpan { text.span(ofUTF8: offset..<offset + character.utf8.count) }
      switch character {
      case "{":
        guard opening == nil else {
          return fail("a '{' inside of '{…}'", at: place, remedy: "close the first one with '}'")
        }
        opening = offset
        if !literal.isEmpty { segments.append(.literal(literal)) }
        literal = ""
      case "}":
        guard let first = opening else {
          return fail(
            "this '}' closes nothing", at: place, remedy: "remove it, or add the '{' before the name")
        }
        let span = text.span(ofUTF8: first..<offset + 1)
        guard isPlaceholder(literal) else {
          return fail(
            "'{\(literal)}' is no placeholder", at: span,
            remedy: "write the name of a parameter between the braces")
        }
        segments.append(.placeholder(literal))
        (literal, opening) = ("", nil)
      default:
        guard isAllowed(character) || opening != nil else {
          return fail(
            "a path cannot have '\(character)'", at: place,
            remedy: character == "?" ? "declare what follows as parameters" : "remove it")
        }
        literal.append(character)
      }
      offset += character.utf8.count
    }
    if let opening {
      return fail(
        "this '{' is never closed", at: text.span(ofUTF8: opening..<opening + 1),
        remedy: "add '}' after the name")
    }
    if !literal.isEmpty { segments.append(.literal(literal)) }
    return segments
  }

  private func reportRepeatedPlaceholders(in text: Located<String>, _ segments: [OperationEndpoint.Segment]) {
    var seen: Set<String> = []
    for case .placeholder(let name) in segments where !seen.insert(name).inserted {
      report(
        "the path has '{\(name)}' twice", at: text.span(of: "{\(name)}", occurrence: 1),
        remedy: "give the second one a name of its own")
    }
  }

  private func isPlaceholder(_ name: String) -> Bool {
    !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
  }

  /// Whether a path may hold the character unescaped (RFC 3986, section 3.3), or it is `/`.
  private func isAllowed(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "-._~!$&'()*+,;=:@/".contains(character))
  }

  private func fail(_ message: String, at span: SourceSpan, remedy: String) -> [OperationEndpoint.Segment]? {
    report(message, at: span, remedy: remedy)
    return nil
  }

  private func report(_ message: String, at span: SourceSpan, remedy: String?) {
    reading.error("malformed-endpoint", message, at: span, remedy: remedy)
  }
}

extension Located<String> {
  /// The place of a part of the text, by default its first occurrence; the whole text if the part does not
  /// occur.
  func span(of part: String, occurrence: Int = 0) -> SourceSpan {
    let places = value.ranges(of: part)
    guard occurrence < places.count else { return span }
    let start = value.utf8.distance(from: value.startIndex, to: places[occurrence].lowerBound)
    return span(ofUTF8: start..<start + part.utf8.count)
  }
}
