import LocatedYAML
import SourceDiagnostics

/// The state that all readers and checks of one run share: the diagnostics, and the data that checks need
/// beside the model.
///
/// A class, because dozens of small readers append to one list of diagnostics; it never leaves the run.
final class Reading {
  var diagnostics = Diagnostics()
  /// Whether a part that may declare names could not be read, so that a name that looks unknown may be
  /// declared there.
  var hasLostDeclarations = false
  /// Whether a part that may use names could not be read, so that a type that looks unused may be used there.
  var hasLostUses = false
  /// The keys that were misspelt or whose values could not be read; they are not reported as missing as well.
  var lostKeys: Set<String> = []
  /// The nodes of free JSON values by their spans, so that a problem deep inside can be reported at its own
  /// place.
  private var nodes: [SourceSpan: LocatedNode] = [:]
  /// The keys of each field with their places, by the span of the field's name.
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

  /// The candidates for a name that is not known, `count` of them; empty once so many were compared that the
  /// search would take seconds, which happens only with thousands of mistakes.
  func suggestions(from count: Int, names: () -> [String]) -> [String] {
    guard suggestionsLeft > 0 else { return [] }
    suggestionsLeft -= count
    return names()
  }

  /// Reports a duplicate: an error at the second place, with a note at the first.
  func reportDuplicate(
    _ code: String, _ message: String, at span: SourceSpan, first: SourceSpan, remedy: String
  ) {
    error(code, message, at: span, remedy: remedy, notes: [.init("the first one is here", at: first)])
  }

  /// A placeholder for a type that could not be read; the checks skip it.
  func brokenType(at span: SourceSpan) -> SpecType {
    brokenTypes.insert(span)
    hasLostUses = true
    return SpecType(shape: .json, span: span)
  }

  func isBroken(_ type: SpecType) -> Bool { brokenTypes.contains(type.span) }

  func remember(_ node: LocatedNode) { nodes[node.span] = node }

  func node(at span: SourceSpan) -> LocatedNode? { nodes[span] }

  func remember(keys spans: [String: SourceSpan], of field: Located<String>) { keys[field.span] = spans }

  /// The place of a key of a field; nil if the field does not have it.
  func span(of key: String, in field: Field) -> SourceSpan? { keys[field.name.span]?[key] }
}
