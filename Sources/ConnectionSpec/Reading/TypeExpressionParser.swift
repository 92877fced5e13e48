import SourceDiagnostics

/// Parses a type expression such as `list(expandable(Customer | deleted(Customer)))?`.
///
///     expression = choice, ["?"]
///     choice     = part, {"|", part}
///     part       = name, ["(", choice, ")"]
///
/// Whether the names are declared is checked elsewhere.
struct TypeExpressionParser {
  private struct Malformed: Error {}

  /// The maximum nesting of forms: deeper than any API needs, shallow enough for the stack.
  private static let deepest = 16

  private let expression: Located<String>
  private let reading: Reading
  private var lexer: TypeExpressionLexer
  private var token: TypeExpressionLexer.Token = .end
  private var range = 0..<0
  private var depth = 0

  /// Parses an expression; reports an error and returns nil if it is malformed.
  static func parse(_ expression: Located<String>, _ reading: Reading) -> SpecType? {
    var parser = TypeExpressionParser(expression, reading)
    return try? parser.whole()
  }

  private init(_ expression: Located<String>, _ reading: Reading) {
    self.expression = expression
    self.reading = reading
    lexer = TypeExpressionLexer(expression.value)
    advance()
  }

  private mutating func whole() throws(Malformed) -> SpecType {
    var type = try choice()
    if token == .question {
      type.isOptional = true
      advance()
    }
    guard token == .end else { throw unexpected() }
    type.span = expression.span
    return type
  }

  private mutating func choice() throws(Malformed) -> SpecType {
    let start = range.lowerBound
    let first = try part()
    guard token == .bar else { return first }
    var parts = [first]
    while token == .bar {
      advance()
      parts.append(try part())
    }
    var references: [ObjectReference] = []
    for part in parts { references.append(try reference(part)) }
    return SpecType(shape: .choice(references), span: span(start..<end(of: parts)))
  }

  private mutating func part() throws(Malformed) -> SpecType {
    guard case .name(let name) = token else { throw unexpected() }
    let place = range
    advance()
    guard token == .open else { return try simple(name, at: place) }
    guard let form = TypeForm(rawValue: name) else { throw unknownForm(name, at: place) }
    let opening = range
    advance()
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest {
      throw malformed("the type is nested too deeply", at: place, "declare the inner part under 'types:'")
    }
    if token == .close {
      throw malformed(
        "'\(name)()' has nothing between its parentheses", at: opening.lowerBound..<range.upperBound,
        form.remedy)
    }
    let inner = try choice()
    if token == .question {
      throw malformed(
        "'?' stands at the end of a whole expression only", at: range,
        "write '?' behind the last ')', or nowhere")
    }
    guard token == .close else {
      if token == .end {
        throw malformed("the '(' after '\(name)' is never closed", at: opening, "add the missing ')'")
      }
      throw unexpected()
    }
    let whole = span(place.lowerBound..<range.upperBound)
    advance()
    return SpecType(shape: try shape(form, of: inner), span: whole)
  }

  private func simple(_ name: String, at place: Range<Int>) throws(Malformed) -> SpecType {
    let span = span(place)
    if let scalar = Scalar(rawValue: name) { return SpecType(shape: .scalar(scalar), span: span) }
    if name == "json" { return SpecType(shape: .json, span: span) }
    if let form = TypeForm(rawValue: name) {
      throw malformed("'\(name)' needs a type between parentheses", at: place, form.remedy)
    }
    return SpecType(shape: .named(Located(name, at: span)), span: span)
  }

  private func shape(_ form: TypeForm, of inner: SpecType) throws(Malformed) -> TypeShape {
    switch form {
    case .list: .list(inner)
    case .map: .map(inner)
    case .page: .page(inner)
    case .searchPage: .searchPage(inner)
    case .id: .id(try resourceName(inner, in: form))
    case .deleted: .deleted(try resourceName(inner, in: form))
    case .expandable: .expandable(try references(inner, in: form))
    }
  }

  private func references(_ inner: SpecType, in form: TypeForm) throws(Malformed) -> [ObjectReference] {
    if case .choice(let references) = inner.shape { return references }
    if case .named(let name) = inner.shape { return [ObjectReference(name: name, isDeleted: false)] }
    throw malformed("'\(form.rawValue)(…)' takes a resource", at: inner.span, form.remedy)
  }

  private func resourceName(_ inner: SpecType, in form: TypeForm) throws(Malformed) -> Located<String> {
    guard case .named(let name) = inner.shape else {
      throw malformed("'\(form.rawValue)(…)' takes one resource", at: inner.span, form.remedy)
    }
    return name
  }

  private func reference(_ part: SpecType) throws(Malformed) -> ObjectReference {
    switch part.shape {
    case .named(let name): return ObjectReference(name: name, isDeleted: false)
    case .deleted(let name): return ObjectReference(name: name, isDeleted: true)
    default:
      throw malformed(
        "'|' stands between resources, and '\(part.span.text)' is none", at: part.span,
        "use 'one-of:' for other objects, or 'or:' beside 'values:' or 'fields:'")
    }
  }
}

extension TypeExpressionParser {
  private mutating func advance() {
    (token, range) = lexer.next()
  }

  private func span(_ range: Range<Int>) -> SourceSpan { expression.span(ofUTF8: range) }

  private func end(of parts: [SpecType]) -> Int {
    guard let last = parts.last else { return 0 }
    return last.span.end.offset - span(0..<0).start.offset
  }

  private func malformed(_ message: String, at place: Range<Int>, _ remedy: String) -> Malformed {
    malformed(message, at: span(place), remedy)
  }

  private func malformed(_ message: String, at span: SourceSpan, _ remedy: String) -> Malformed {
    reading.error("malformed-type", message, at: span, remedy: remedy)
    return Malformed()
  }

  private func unknownForm(_ name: String, at place: Range<Int>) -> Malformed {
    let forms = TypeForm.allCases.map(\.rawValue)
    reading.error(
      "unknown-type", "unknown type '\(name)(…)'", at: span(place),
      remedy: replacement(for: name, among: forms))
    return Malformed()
  }

  private func unexpected() -> Malformed {
    switch token {
    case .end:
      let last = max(range.lowerBound - 1, 0)
      return malformed(
        "the expression ends too early", at: last..<range.upperBound,
        "write a type such as 'string' or 'list(Customer)'")
    case .question:
      return malformed(
        "'?' stands at the end of a whole expression only", at: range, "write '?' once, at the very end")
    case .stray(let character):
      return malformed("'\(character)' has no meaning in a type", at: range, remedy(for: character))
    case .close: return malformed("this ')' closes nothing", at: range, "remove it")
    case .open:
      return malformed("this '(' has no name before it", at: range, "write a form such as 'list(…)'")
    case .bar: return malformed("'|' has no resource before it", at: range, "write a resource on both sides")
    case .name(let name):
      return malformed(
        "'\(name)' does not continue the type", at: range, "put '|' between resources, or remove it")
    }
  }

  private func remedy(for character: Character) -> String {
    switch character {
    case "[", "]": "write 'list(T)' for an array"
    case "<", ">": "write parentheses, as in 'list(T)'"
    case ",": "a form takes one type; put '|' between resources"
    default: "remove it"
    }
  }
}

extension SpecType {
  /// Parses a type expression that is not in a spec, such as one that a tool is about to write; nil if it is malformed.
  public init?(expression text: String) {
    let file = SourceFile(path: "", text: text)
    let span = SourceSpan(
      file: file, start: file.position(atOffset: 0), end: file.position(atOffset: text.utf8.count))
    guard let type = TypeExpressionParser.parse(Located(text, at: span), Reading()) else { return nil }
    self = type
  }
}

/// The forms that take a type in parentheses.
enum TypeForm: String, CaseIterable {
  case list, map, page
  case searchPage = "search-page"
  case id, expandable, deleted

  var remedy: String {
    switch self {
    case .list, .map, .page, .searchPage:
      "write '\(rawValue)(T)' with a type for T, such as '\(rawValue)(Customer)'"
    case .id, .deleted:
      "write '\(rawValue)(X)' with the name of a resource for X, such as '\(rawValue)(Customer)'"
    case .expandable:
      "write the name of a resource, or several with '|' between them, such as 'expandable(Customer)'"
    }
  }
}
