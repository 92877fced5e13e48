/// The path of a request, made by interpolation so that a value can't leave its path segment: `"/v1/customers/\(id)"`.
///
/// Interpolated values are percent-encoded. A value that is empty, `.` or `..` would still move the request to another endpoint,
/// and is refused when the request is sent. In logs, metrics and traces a value is replaced by the name of its placeholder, as in
/// `"/v1/customers/\(id, as: "customer")"`.
public struct RequestPath: Sendable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// The path, percent-encoded.
  public let text: String

  /// The path with a placeholder for every value, such as `/v1/customers/{customer}`; a value without a name is `{id}`.
  public let template: String

  /// The reason that the path can't be sent; nil where it can.
  let problem: String?

  /// Makes a path without values.
  public init(stringLiteral value: String) {
    text = value
    template = value
    problem = Self.problem(in: value)
  }

  /// Makes a path with interpolated values.
  public init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
    template = stringInterpolation.template
    problem = stringInterpolation.problem ?? Self.problem(in: text)
  }

  /// The path, percent-encoded.
  public var description: String { text }

  private static func problem(in text: String) -> String? {
    guard text.hasPrefix("/") else { return "the path '\(text)' doesn't begin with '/'" }
    let segments = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if segments.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
      return "the path '\(text)' has a segment that is empty, '.' or '..'"
    }
    let hasQuery = text.utf8.contains(UInt8(ascii: "?"))
    let problem = hasQuery ? "a '?' begins a query" : RequestURL.problem(in: text)
    return problem.map { "the path '\(text)' has characters that a path can't have: \($0)" }
  }

  /// The interpolation of a path, which percent-encodes its values.
  public struct Interpolation: StringInterpolationProtocol, Sendable {
    var text = ""
    var template = ""
    var problem: String?

    /// Makes an empty interpolation.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    /// Appends a literal part of the path, unchanged.
    public mutating func appendLiteral(_ literal: String) {
      text += literal
      template += literal
    }

    /// Appends a value, percent-encoded; `name` is the name of its placeholder.
    public mutating func appendInterpolation<Value: CustomStringConvertible>(
      _ value: Value, as name: StaticString = "id"
    ) {
      template += "{\(name)}"
      let segment = value.description
      if segment.isEmpty || segment == "." || segment == ".." {
        problem = "\(MessageText.InvalidInput.pathValue) '\(segment)', which would address another endpoint"
      }
      var encoded: [UInt8] = []
      PercentEncoding.append(segment, to: &encoded)
      let value = String(decoding: encoded, as: UTF8.self)
      // The dots of ".." are encoded too, so that no proxy takes them for a parent segment, even one that decodes slashes first.
      text += segment.contains("..") ? value.replacing(".", with: "%2E") : value
    }
  }
}
