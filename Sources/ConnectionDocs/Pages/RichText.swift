import ConnectionPlan

/// Words with what is meant by some of them: the same in every markup.
///
/// As a literal and from the spec, what stands between backticks is code.
public struct RichText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A stretch of text of one kind.
  public enum Run: Sendable, Hashable {
    case text(String)
    case code(String)
    case strong(String)
    case link(String, to: LinkTarget)
  }

  /// The stretches in their order.
  public var runs: [Run]

  /// Text of the given stretches.
  public init(runs: [Run]) { self.runs = runs }

  /// Reads text in which backticks enclose code; a backtick without a partner is a backtick.
  public init(_ text: String) {
    runs = []
    // By bytes, which takes a fraction of what characters take.
    let parts = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    for (index, part) in parts.enumerated() {
      let isCode = index % 2 == 1 && index < parts.count - 1
      if part.isEmpty {
        // Backticks around nothing are backticks, and so is one at the end.
        if index % 2 == 1 { append(isCode ? "``" : "`") }
      } else if isCode {
        runs.append(.code(part))
      } else {
        append(index % 2 == 1 ? "`" + part : part)
      }
    }
  }

  /// Adds words, to the run of words before them if there is one.
  private mutating func append(_ words: String) {
    if case .text(let before)? = runs.last {
      runs[runs.count - 1] = .text(before + words)
    } else {
      runs.append(.text(words))
    }
  }

  /// Reads a literal as `init(_:)` reads a text, and takes what is put into it as it is: a backtick in a name ends no code.
  public init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.finished() }

  /// What a literal with values in it is put together with.
  public struct StringInterpolation: StringInterpolationProtocol {
    private var runs: [Run] = []
    private var open = ""
    private var isCode = false

    /// Nothing yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// A part of the literal, whose backticks enclose code.
    public mutating func appendLiteral(_ literal: String) {
      for scalar in literal.unicodeScalars {
        if scalar == "`" { close() } else { open.unicodeScalars.append(scalar) }
      }
    }

    /// A value, which is words or code as the literal around it says.
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

  /// Reads a literal as `init(_:)` reads a text.
  public init(stringLiteral value: String) { self.init(value) }

  /// Code.
  public static func code(_ text: String) -> RichText { RichText(runs: [.code(text)]) }

  /// Words that stand out.
  public static func strong(_ text: String) -> RichText { RichText(runs: [.strong(text)]) }

  /// A link with its words.
  public static func link(_ text: String, to target: LinkTarget) -> RichText {
    RichText(runs: [.link(text, to: target)])
  }

  /// One text behind the other.
  public static func + (left: RichText, right: RichText) -> RichText {
    RichText(runs: left.runs + right.runs)
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool { runs.isEmpty }

  /// The words alone.
  public var plain: String {
    runs.map { run in
      switch run {
      case .text(let text), .code(let text), .strong(let text), .link(let text, _): text
      }
    }.joined()
  }

  /// Texts with something between them.
  public static func joined(_ texts: [RichText], separator: RichText) -> RichText {
    texts.enumerated().reduce(into: RichText(runs: [])) { result, item in
      if item.offset > 0 { result.runs += separator.runs }
      result.runs += item.element.runs
    }
  }
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
  /// A page of the same documentation by its path, and perhaps a section in it.
  case page(String, anchor: String?)
  /// A place outside.
  case url(String)

  /// A page from its beginning.
  public static func page(_ path: String) -> LinkTarget { .page(path, anchor: nil) }
}
