import ConnectionDocs
import ConnectionPlan
import Foundation
import Testing

/// What a real shell reads back from a word: the bytes that were quoted, and nothing else happens.
@Suite struct ShellWordTests {
  @Test(arguments: [
    "", "plain", "-dash", "--", "two words", "it's", "'", "''", "a'\u{301}b",
    "'\u{301}; touch ACTED; '\u{301}",
    "\"\u{200D}", "\"", "\"'\"", "$(touch ACTED)", "`touch ACTED`", "$\u{301}HOME $HOME", "\\", "\\'",
    "\\\u{FE0F}'",
    "a\nb", "\n", "\t", "!!", "*", "~", "{a,b}", "#", "é e\u{301}", "\u{301}", "a;b|c&d<e>f",
  ])
  func isReadBackAsItWas(word: String) throws {
    #expect(try bytes(of: [word]) == [Array(word.utf8)])
  }

  @Test func keepsEveryASCIIByteAloneAndBesideAnother() throws {
    let words = (1...127).flatMap { value in
      let text = String(UnicodeScalar(UInt8(value)))
      return [text, text + "'", "'" + text, "a" + text, text + "\u{301}"]
    }
    #expect(try bytes(of: words) == words.map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("a/b", "a/b"), ("a b", "\"a b\""), ("$a", "'$a'"), ("-d", "\"-d\""), ("it's", "\"it's\""), ("", "\"\""),
  ])
  func isQuotedNoMoreThanNeeded(word: String, expected: String) {
    #expect(ShellWord(word).text == expected)
  }

  /// What `sh` hands to a command for the words.
  private func bytes(of words: [String]) throws -> [[UInt8]] {
    let quoted = words.map { ShellWord($0).text }.joined(separator: " ")
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "printf '%s\\0' \(quoted)"]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(data).split(separator: 0, omittingEmptySubsequences: false).dropLast().map(Array.init)
  }
}
