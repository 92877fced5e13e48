import NearestNames

/// Suggestions for misspelled names.
enum Spelling {
  /// A suggestion, such as `; did you mean 'x'?`; empty where there is none.
  static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
    nearestName(to: name, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }
}
