import SourceDiagnostics

/// The guides to setting up a connection; one that is nil has no page.
public struct Guides: Sendable {
  /// The guide to getting the keys that requests are authenticated with.
  public var credentials: Guide?
  /// The guide to setting up webhooks and getting their signing secret.
  public var webhooks: Guide?
}

/// Numbered steps for a person to follow, with requirements and notes.
public struct Guide: Sendable {
  /// The page's heading, for example `Obtaining access credentials`.
  public var title: Located<String>
  /// A one-sentence summary of the result of the steps.
  public var summary: Located<String>
  /// The requirements before the first step, for example an account.
  public var needs: [Located<String>]
  /// The steps in order, numbered from 1.
  public var steps: [GuideStep]
  /// The sections below the steps, for example on rotating a key.
  public var notes: [GuideNote]
  /// The guide's place in `guides.yaml`.
  public var span: SourceSpan
}

/// A step of a guide, which may have steps of its own.
public struct GuideStep: Sendable {
  /// The instruction, an imperative sentence: `Open the Dashboard.`
  public var text: Located<String>
  /// The web page on which the step is done.
  public var link: GuideLink?
  /// A warning of mistakes to avoid in this step.
  public var warning: Located<String>?
  /// A note that helps with this step.
  public var note: Located<String>?
  /// The substeps; empty for most steps.
  public var steps: [GuideStep]
}

/// A link with its text.
public struct GuideLink: Sendable {
  /// The text of the link, for example `API keys`.
  public var title: Located<String>
  /// The target, an `https` URL.
  public var url: Located<String>
}

/// A section of a guide below the steps.
public struct GuideNote: Sendable {
  /// The section's heading, for example `Rotation`.
  public var title: Located<String>
  /// The paragraphs, separated by empty lines; nil for a section of bullet points alone.
  public var text: Located<String>?
  /// The bullet points below the text; may be empty.
  public var items: [Located<String>]
}
