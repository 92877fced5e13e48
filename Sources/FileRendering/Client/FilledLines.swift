/// Breaks JSON and the words of its long strings into lines of a raw literal.
enum FilledLines {
  /// JSON broken into lines between its tokens, where white space is insignificant.
  ///
  /// A string longer than a line is continued with the `\#` of a raw literal, which does not change its value.
  static func jsonLines(_ json: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for token in tokens(of: json).flatMap({ continued($0, width: width) }) {
      let count = Self.length(of: token)
      if !line.isEmpty, length + count > width || line.hasSuffix("\\#") {
        lines.append(line)
        line = ""
        length = 0
      }
      line += token
      length += count
    }
    return line.isEmpty ? lines : lines + [line]
  }

  static func continued(_ token: Substring, width: Int) -> [String] {
    guard length(of: token) > width else { return [String(token)] }
    var lines: [String] = []
    // Nil before the first word: a word may be empty, where a space follows another.
    var line: String?
    var columns = 0
    for word in token.utf8.split(separator: .space, omittingEmptySubsequences: false).map(Substring.init) {
      let length = length(of: word)
      if let begun = line, columns > 0, columns + 1 + length > width - 3 {
        lines.append(begun + " \\#")
        line = String(word)
        columns = length
      } else {
        line = (line.map { $0 + " " } ?? "") + word
        columns += (columns > 0 ? 1 : 0) + length
      }
    }
    return lines + [line ?? ""]
  }

  /// The number of characters of a text; for ASCII it counts bytes, which is tens of times faster.
  private static func length(of text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
  }

  /// Pieces that end after a comma or an opening bracket outside of strings.
  private static func tokens(of json: String) -> [Substring] {
    var pieces: [Substring] = []
    var start = json.startIndex
    var isInString = false
    var isEscaped = false
    for index in json.utf8.indices {
      switch json.utf8[index] {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isInString: isEscaped = true
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "["):
        if isInString { continue }
        let end = json.utf8.index(after: index)
        pieces.append(json[start..<end])
        start = end
      default: break
      }
    }
    if start < json.endIndex { pieces.append(json[start...]) }
    return pieces
  }
}
