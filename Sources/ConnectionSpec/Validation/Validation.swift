import SourceDiagnostics

/// The checks that need more than one place of a connection.
enum Validation {
  static func check(_ content: ConnectionContent, _ reading: Reading) {
  }
}
