import ConnectionPlan
import ConnectionSpec
import JSONText

/// A block of a section: prose, a list, a table, code.
public enum Block: Sendable {
  /// A paragraph.
  case prose(RichText)
  /// An unordered list.
  case bullets([RichText])
  /// A numbered list of steps.
  case steps([Step])
  /// Parameters or fields, with those nested in them.
  case parameters([ParameterRow])
  /// Rows of cells under their headings.
  case table(Table)
  /// The same code in several languages, one tab for each.
  case code([CodeTab])
  /// A note or a warning.
  case callout(Callout)
  /// A JSON sample.
  case sample(Sample)
  /// A list of links.
  case links([LinkItem])

  /// A numbered step, which can have nested steps.
  public struct Step: Sendable {
    /// The instruction.
    public var text: RichText
    /// A link to the place where the step is done; nil where there is none.
    public var link: RichText?
    /// Notes and warnings about the step.
    public var callouts: [Callout]
    /// The nested steps.
    public var steps: [Step]
  }

  /// A table, in which every row has as many cells as there are headings.
  public struct Table: Sendable {
    /// The headings, one for each column.
    public var headings: [String]
    /// The rows, each a list of cells.
    public var rows: [[RichText]]
  }

  /// Code in one language.
  public struct CodeTab: Sendable {
    /// The display title, for example `Command line`.
    public var title: String
    /// The language for syntax highlighting.
    public var language: CodeLanguage
    /// The code, without a line break at its end.
    public var code: String
  }

  /// A note or a warning that stands out from the text.
  public struct Callout: Sendable {
    /// The severity of a callout.
    public enum Kind: String, Sendable { case note, warning }

    /// The severity.
    public var kind: Kind
    /// The text.
    public var text: RichText
  }

  /// A JSON sample.
  public struct Sample: Sendable {
    /// The display title of what is shown, for example `Response`.
    public var title: String
    /// The sample value.
    public var json: OrderedJSON
  }

  /// A link with a description of its target.
  public struct LinkItem: Sendable {
    /// The link.
    public var link: RichText
    /// A sentence about the target; nil where there is none.
    public var text: RichText?
  }
}

/// A row for a parameter or a field, with rows for those nested in it.
public struct ParameterRow: Sendable {
  /// A known value of an enumeration, with its meaning.
  public struct Value: Sendable {
    /// The value on the wire.
    public var value: String
    /// The meaning; nil where the spec does not say.
    public var meaning: RichText?
  }

  /// The name on the wire.
  public var name: String
  /// The URL fragment of the row in markup that supports one, for example `input-address-city`.
  public var anchor: String
  /// The type in words.
  public var type: RichText
  /// Whether the API rejects a call without it.
  public var isRequired: Bool
  /// Whether the empty string removes what is stored.
  public var isClearable: Bool
  /// Whether the value is never logged or printed.
  public var isSecret: Bool
  /// The deprecation message, which says what to use instead; nil where it is not deprecated.
  public var deprecated: RichText?
  /// The description; nil where there is none.
  public var summary: RichText?
  /// The limits as short phrases such as `at most 512 characters`.
  public var limits: [String]
  /// The value that the API assumes where the parameter is left out; nil where the spec names none.
  public var defaultValue: OrderedJSON?
  /// The wire names of the parameters that the API rejects together with this one.
  public var excludes: [String]
  /// The known values of an enumeration.
  public var values: [Value]
  /// The rows of the nested parameters or fields.
  public var children: [ParameterRow]
}

/// The language of code on a page; the raw value is the name that syntax highlighters use.
public enum CodeLanguage: String, Sendable, Hashable {
  /// Swift code.
  case swift
  /// A command for a POSIX shell.
  case bash
  /// A JSON value.
  case json
}
