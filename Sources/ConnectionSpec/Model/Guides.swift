import SourceDiagnostics

/// The guides for people; an absent one has no page.
public struct Guides: Sendable {
  public var credentials: Guide?
  public var webhooks: Guide?
}

/// Numbered steps that a person follows, and what they should know besides.
public struct Guide: Sendable {
  public var title: Located<String>
  public var summary: Located<String>
  public var needs: [Located<String>]
  public var steps: [GuideStep]
  public var notes: [GuideNote]
  public var span: SourceSpan
}

/// A step, perhaps with steps of its own.
public struct GuideStep: Sendable {
  public var text: Located<String>
  public var link: GuideLink?
  public var warning: Located<String>?
  public var note: Located<String>?
  public var steps: [GuideStep]
}

/// A link with its words.
public struct GuideLink: Sendable {
  public var title: Located<String>
  public var url: Located<String>
}

/// A section below the steps.
public struct GuideNote: Sendable {
  public var title: Located<String>
  public var text: Located<String>?
  public var items: [Located<String>]
}
