/// Swift code on one line: literal code, and other fragments between it.
///
/// A plain `String` can't be interpolated, so that no text gets into code without being an identifier, a type or a literal first.
public struct SwiftCode: Fragment, ExpressibleByStringInterpolation {
  /// The text as it is written to the file.
  public let text: String

  /// Creates a fragment from code that is written in the source.
  public init(stringLiteral code: StaticString) { text = code.description }

  /// Creates a fragment from code and the fragments in it.
  public init(stringInterpolation code: StringInterpolation) { text = code.text }

  private init(joining text: String) { self.text = text }

  /// The reason why the text must not be written to a file; nil where it may.
  public var problem: String? { SwiftCodeScan.problem(of: text) }

  /// Code with fragments in it.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Creates an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    /// Appends code that is written in the source.
    public mutating func appendLiteral(_ code: StaticString) { text += code.description }

    /// Appends a fragment.
    public mutating func appendInterpolation(_ fragment: some Fragment) { text += fragment.text }
  }
}

extension SwiftCode {
  /// The fragments with `, ` between them.
  static func list(_ fragments: [some Fragment]) -> SwiftCode {
    SwiftCode(joining: fragments.map(\.text).joined(separator: ", "))
  }

  /// A string literal; `nil` where there is no text.
  static func literal(_ text: String?) -> SwiftCode { text.map { "\(SwiftStringLiteral($0))" } ?? "nil" }

  /// A case or a static member by its name: `.name`.
  static func member(_ name: String) -> SwiftCode { ".\(SwiftIdentifier(SwiftKeywords.member(name)))" }

  /// A Boolean literal.
  static func boolean(_ value: Bool) -> SwiftCode { value ? "true" : "false" }
}
