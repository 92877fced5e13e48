import ConnectionPlan

/// A text quoted as one word for a POSIX shell (Shell Command Language, 2.2): the shell reads exactly the same bytes.
public struct ShellWord: Sendable, Hashable {
  /// The word: unquoted, in double quotes, or in single quotes where double quotes would change it.
  public let text: String

  /// Quotes a text.
  public init(_ word: String) {
    // By bytes, as the shell reads: a quotation mark followed by a combining mark is one character, but still ends the quotes.
    let bytes = word.utf8
    let needsNoQuotes = bytes.allSatisfy { $0.isLetterOrDigit || "-._/:=@%+,".utf8.contains($0) }
    if needsNoQuotes, let first = bytes.first, first != UInt8(ascii: "-") {
      text = word
    } else if !bytes.contains(where: "\"\\$`!".utf8.contains) {
      text = "\"\(word)\""
    } else {
      let inside = bytes.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
      text = "'" + inside.map { String(Substring($0)) }.joined(separator: "'\\''") + "'"
    }
  }
}
