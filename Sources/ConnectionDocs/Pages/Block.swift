import ConnectionPlan
import JSONText
import ConnectionSpec

/// A part of a section.
public enum Block: Sendable {
  case prose(RichText)
  case bullets([RichText])
  /// Numbered.
  case steps([Step])
  case parameters([ParameterRow])
  case table(Table)
  /// The same in several languages.
  case code([CodeTab])
  case callout(Callout)
  case sample(Sample)
  case links([LinkItem])

  /// A numbered step, perhaps with steps of its own.
  public struct Step: Sendable {
    /// What to do.
    public var text: RichText
    /// Where to do it.
    public var link: RichText?
    /// What can go wrong, and what helps.
    public var callouts: [Callout]
    /// The steps inside it.
    public var steps: [Step]
  }

  /// Rows of cells under their headings; every row has as many cells as there are headings.
  public struct Table: Sendable {
    /// One for each column.
    public var headings: [String]
    /// Rows of cells.
    public var rows: [[RichText]]
  }

  /// Code in one language.
  public struct CodeTab: Sendable {
    /// The name of the language for people.
    public var title: String
    /// What highlighters read it as.
    public var language: CodeLanguage
    /// Lines without a line break at the end.
    public var code: String
  }

  /// Something that must not be overlooked.
  public struct Callout: Sendable {
    /// How urgent it is.
    public enum Kind: String, Sendable { case note, warning }

    /// How urgent it is.
    public var kind: Kind
    /// What to know.
    public var text: RichText
  }

  /// JSON to look at.
  public struct Sample: Sendable {
    /// What it is a sample of.
    public var title: String
    /// The sample.
    public var json: OrderedJSON
  }

  /// A link and what is behind it.
  public struct LinkItem: Sendable {
    /// The link.
    public var link: RichText
    /// A sentence about it.
    public var text: RichText?
  }
}

/// A parameter or a field, with those inside it.
public struct ParameterRow: Sendable {
  /// A value that the API knows, and what it means.
  public struct Value: Sendable {
    /// As the API writes it.
    public var value: String
    /// What it means; nil where the spec does not say.
    public var meaning: RichText?
  }

  /// The name on the wire.
  public var name: String
  /// The fragment of the row where the markup can have one: `input-address-city`.
  public var anchor: String
  /// The type in words.
  public var type: RichText
  /// Whether the API refuses the call without it.
  public var isRequired: Bool
  /// Whether the empty string removes what is stored.
  public var isClearable: Bool
  /// Whether it is never logged or printed.
  public var isSecret: Bool
  /// What to use instead, where it is deprecated.
  public var deprecated: RichText?
  /// What it is about.
  public var summary: RichText?
  /// Short phrases such as `at most 512 characters`.
  public var limits: [String]
  /// What the API assumes without it.
  public var defaultValue: OrderedJSON?
  /// The parameters that the API refuses beside this one.
  public var excludes: [String]
  /// The values of an enumeration.
  public var values: [Value]
  /// The parameters or fields inside it.
  public var children: [ParameterRow]
}

/// What a piece of code on a page is written in; the raw value is the name that highlighters know.
public enum CodeLanguage: String, Sendable, Hashable {
  case swift
  /// For a POSIX shell.
  case bash
  case json
}
