import Foundation
import Testing

/// All that the tests of this target make the command say, looked through for the key and the signing secrets it was given.
///
/// With `CONNECTION_SAID` it goes to the file of that name too, in which `Scripts/test` looks once more, in its own way.
enum SaidTexts {
  private static let path = ProcessInfo.processInfo.environment["CONNECTION_SAID"]

  static func look(through texts: [String], for secrets: some Sequence<String>) {
    for text in texts {
      for secret in secrets where secret.count > 8 && text.contains(secret) {
        Issue.record("the command said a secret: \(text.replacing(secret, with: "KEY").prefix(300))")
      }
    }
    guard let path, let file = fopen(path, "a") else { return }
    // One call a text, so that what other threads write does not come between.
    for text in texts { fputs(text + "\n", file) }
    fclose(file)
  }
}
