import LocatedYAML
import SourceDiagnostics

/// What the readers and checks of one run share: where problems go, and what the checks need beside the model.
///
/// A class, because dozens of small readers write to the one list of problems; it never leaves the run.
final class Reading {
  var diagnostics = Diagnostics()
  /// Something that may declare names could not be read, so a name that looks unknown may be declared there.
  var hasLostDeclarations = false
  /// Something that may use names could not be read, so a type that looks unused may be used there.
  var hasLostUses = false
  /// Keys whose values could not be read, or that were misspelt: that they are missing is no second mistake.
  var lostKeys: Set<String> = []
  /// The nodes behind free JSON, by their spans, so that a problem deep inside has its own place.
  private var nodes: [SourceSpan: LocatedNode] = [:]
  /// The keys that a field was written with, by the span of the field's name.
  private var keys: [SourceSpan: [String: SourceSpan]] = [:]
  private var brokenTypes: Set<SourceSpan> = []

  func error(
    _ code: String, _ message: String, at span: SourceSpan, remedy: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.error(code, message, at: span, remedy: remedy, notes: notes)
  }

  func warning(_ code: String, _ message: String, at span: SourceSpan, remedy: String? = nil) {
    diagnostics.warning(code, message, at: span, remedy: remedy)
  }

  private var suggestionsLeft = 2_000_000

  /// The names that may have been meant by one that isn't known, `count` of them; none where so many were looked at before that
  /// the search would take seconds: whoever has thousands of such mistakes does not need it.
  func suggestions(from count: Int, names: () -> [String]) -> [String] {
    guard suggestionsLeft > 0 else { return [] }
    suggestionsLeft -= count
    return names()
  }

  /// Something was written twice: the error is at the second place, with a note at the first.
  func twice(
    _ code: String, _ message: String, at span: SourceSpan, first: SourceSpan, remedy: String
  ) {
    error(code, message, at: span, remedy: remedy, notes: [.init("the first one is here", at: first)])
  }

  /// Stands in for a type that could not be read; the checks leave it alone.
  func brokenType(at span: SourceSpan) -> SpecType {
    brokenTypes.insert(span)
    hasLostUses = true
    return SpecType(shape: .json, span: span)
  }

  func isBroken(_ type: SpecType) -> Bool { brokenTypes.contains(type.span) }

  func remember(_ node: LocatedNode) { nodes[node.span] = node }

  func node(at span: SourceSpan) -> LocatedNode? { nodes[span] }

  func remember(keys spans: [String: SourceSpan], of field: Located<String>) { keys[field.span] = spans }

  /// Where a field says `key:`, if it does.
  func span(of key: String, in field: Field) -> SourceSpan? { keys[field.name.span]?[key] }
}
