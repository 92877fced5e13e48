import NearestNames
import SourceDiagnostics

/// The names as quoted alternatives: `'a', 'b' or 'c'`.
func alternatives(_ names: some Sequence<String>) -> String {
  let quoted = names.map { "'\($0)'" }
  guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "" }
  return quoted.dropLast().joined(separator: ", ") + " or " + last
}

/// A remedy for an unknown name: the nearest one, or all candidates if they are few.
func replacement(for name: String, among candidates: [String]) -> String? {
  if let near = nearestName(to: name, among: candidates) { return "did you mean '\(near)'?" }
  guard !candidates.isEmpty, candidates.count <= 10 else { return nil }
  return "write \(alternatives(candidates))"
}

/// The noun with its indefinite article: `a list`, `an object`.
func indefinite(_ noun: String) -> String {
  (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
}
