import SourceDiagnostics

/// The guides for people; an absent one has no page.
public struct Guides: Sendable {
  /// How a person gets the keys that requests are sent with.
  public var credentials: Guide?
  /// How a person has events delivered, and gets the secret that signs them.
  public var webhooks: Guide?
}

/// Numbered steps that a person follows, and what they should know besides.
public struct Guide: Sendable {
  /// The page's heading, for example `Obtaining access credentials`.
  public var title: Located<String>
  /// One sentence on what the reader has at the end.
  public var summary: Located<String>
  /// What a reader must have before they start, for example an account.
  public var needs: [Located<String>]
  /// The steps in order; their numbers are their places.
  public var steps: [GuideStep]
  /// Sections below the steps, for example on rotating a key.
  public var notes: [GuideNote]
  /// The guide's place in `guides.yaml`.
  public var span: SourceSpan
}

/// A step, perhaps with steps of its own.
public struct GuideStep: Sendable {
  /// What to do, an imperative sentence: `Open the Dashboard.`
  public var text: Located<String>
  /// The page on which the step is done.
  public var link: GuideLink?
  /// What can go wrong in this step.
  public var warning: Located<String>?
  /// What helps to know in this step.
  public var note: Located<String>?
  /// The steps that this one consists of; empty for most.
  public var steps: [GuideStep]
}

/// A link with its words.
public struct GuideLink: Sendable {
  /// The words that are the link, for example `API keys`.
  public var title: Located<String>
  /// Where it leads, an `https` URL.
  public var url: Located<String>
}

/// A section below the steps.
public struct GuideNote: Sendable {
  /// The section's heading, for example `Rotation`.
  public var title: Located<String>
  /// Paragraphs, with an empty line between two; nil for a section of bullet points alone.
  public var text: Located<String>?
  /// The bullet points below the text; empty where there are none.
  public var items: [Located<String>]
}
