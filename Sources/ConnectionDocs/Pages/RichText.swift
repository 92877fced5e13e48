import ConnectionPlan

/// Text with code, emphasis and links, independent of the markup that it is written in.
///
/// In a string literal and in texts of the spec, backticks enclose code.
public struct RichText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A run of text of one kind.
  public enum Run: Sendable, Hashable {
    /// Plain text.
    case text(String)
    /// Inline code.
    case code(String)
    /// Emphasized text.
    case strong(String)
    /// The text of a link, and its target.
    case link(String, to: LinkTarget)
  }

  /// The runs in their order.
  public var runs: [Run]

  /// Creates a text from runs.
  public init(runs: [Run]) { self.runs = runs }

  /// Parses text in which backticks enclose code; an unpaired backtick is kept as text.
  public init(_ text: String) {
    runs = []
    // By bytes, which is many times faster than by characters.
    let parts = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    for (index, part) in parts.enumerated() {
      let isCode = index % 2 == 1 && index < parts.count - 1
      if part.isEmpty {
        // A pair of backticks with nothing between them is kept as text, and so is an unpaired one at the end.
        if index % 2 == 1 { append(isCode ? "``" : "`") }
      } else if isCode {
        runs.append(.code(part))
      } else {
        append(index % 2 == 1 ? "`" + part : part)
      }
    }
  }

  /// Appends text, to the last run if that is text too.
  private mutating func append(_ words: String) {
    if case .text(let before)? = runs.last {
      runs[runs.count - 1] = .text(before + words)
    } else {
      runs.append(.text(words))
    }
  }

  /// Parses a literal as `init(_:)` does; interpolated values are taken as they are, so that a backtick in a name ends no code.
  public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.finished() }

  /// The builder of a text from a string literal with interpolated values.
  public struct StringInterpolation: StringInterpolationProtocol {
    private var runs: [Run] = []
    private var open = ""
    private var isCode = false

    /// Creates an empty builder.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends a part of the literal, whose backticks enclose code.
    public mutating func appendLiteral(_ literal: String) {
      for scalar in literal.unicodeScalars {
        if scalar == "`" { close() } else { open.unicodeScalars.append(scalar) }
      }
    }

    /// Appends a value: as code where the literal has opened a backtick before it, otherwise as text.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      open += value.description
    }

    private mutating func close() {
      if !open.isEmpty { runs.append(isCode ? .code(open) : .text(open)) }
      open = ""
      isCode.toggle()
    }

    fileprivate func finished() -> [Run] {
      var rest = self
      if isCode { rest.open = "`" + open }
      rest.isCode = false
      rest.close()
      return rest.runs
    }
  }

  /// Parses a literal as `init(_:)` does.
  public init(stringLiteral value: String) { self.init(value) }

  /// Inline code.
  public static func code(_ text: String) -> RichText { RichText(runs: [.code(text)]) }

  /// Emphasized text.
  public static func strong(_ text: String) -> RichText { RichText(runs: [.strong(text)]) }

  /// A link with its text.
  public static func link(_ text: String, to target: LinkTarget) -> RichText {
    RichText(runs: [.link(text, to: target)])
  }

  /// Concatenates two texts.
  public static func + (left: RichText, right: RichText) -> RichText {
    RichText(runs: left.runs + right.runs)
  }

  /// Whether the text has no runs.
  public var isEmpty: Bool { runs.isEmpty }

  /// The text without code marks, emphasis and link targets.
  public var plain: String {
    runs.map { run in
      switch run {
      case .text(let text), .code(let text), .strong(let text), .link(let text, _): text
      }
    }.joined()
  }

  /// Concatenates texts with a separator between them.
  public static func joined(_ texts: [RichText], separator: RichText) -> RichText {
    texts.enumerated().reduce(into: RichText(runs: [])) { result, item in
      if item.offset > 0 { result.runs += separator.runs }
      result.runs += item.element.runs
    }
  }
}

/// The target of a link.
public enum LinkTarget: Sendable, Hashable {
  /// A page of the same documentation by its path; with an anchor, a section of it.
  case page(String, anchor: String?)
  /// An external URL.
  case url(String)

  /// A page as a whole, without an anchor.
  public static func page(_ path: String) -> LinkTarget { .page(path, anchor: nil) }
}
