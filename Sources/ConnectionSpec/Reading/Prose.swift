import SourceDiagnostics

/// Reports text for people that somebody still has to write.
func checkProse(_ text: Located<String>, of what: String, _ reading: Reading) {
  guard let range = placeholder(in: text.value) else { return }
  let value = text.value
  let start = value.utf8.distance(from: value.startIndex, to: range.lowerBound)
  let end = value.utf8.distance(from: value.startIndex, to: range.upperBound)
  reading.error(
    "placeholder-text", "\(what) still has the placeholder '\(value[range])'",
    at: text.span(ofUTF8: start..<end),
    remedy: "write what it is about, or remove the key if it may be absent")
}

/// The part of a text that stands for words which were never written, such as `TODO` or `[Name]`.
func placeholder(in text: String) -> Range<String.Index>? {
  for word in ["TODO", "TBD", "FIXME", "XXX"] {
    if let range = wordRange(of: word, in: text) { return range }
  }
  for phrase in ["lorem ipsum", "example link", "your text here"] {
    if let range = range(of: phrase, in: text) { return range }
  }
  return bracketed(in: text)
}

private func wordRange(of word: String, in text: String) -> Range<String.Index>? {
  var start = text.startIndex
  while let range = range(of: word, in: text, from: start, foldingCase: false) {
    let isWordBefore =
      range.lowerBound > text.startIndex && isWord(text[text.index(before: range.lowerBound)])
    let isWordAfter = range.upperBound < text.endIndex && isWord(text[range.upperBound])
    if !isWordBefore && !isWordAfter { return range }
    start = range.upperBound
  }
  return nil
}

private func isWord(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || character == "_"
}

private func range(
  of phrase: String, in text: String, from start: String.Index? = nil, foldingCase: Bool = true
) -> Range<String.Index>? {
  var start = start ?? text.startIndex
  while start < text.endIndex {
    if let end = text.index(start, offsetBy: phrase.count, limitedBy: text.endIndex) {
      let part = text[start..<end]
      if part == phrase || (foldingCase && part.lowercased() == phrase) { return start..<end }
    }
    start = text.index(after: start)
  }
  return nil
}

/// `[Name]`, but neither a Markdown link nor something between backticks.
private func bracketed(in text: String) -> Range<String.Index>? {
  var start = text.startIndex
  var isCode = false
  while start < text.endIndex {
    if text[start] == "`" { isCode.toggle() }
    if text[start] == "[", !isCode, let close = text[start...].firstIndex(of: "]") {
      let inside = text[text.index(after: start)..<close]
      let end = text.index(after: close)
      let isLink = end < text.endIndex && text[end] == "("
      let isName = inside.first?.isUppercase == true && inside.allSatisfy { $0.isLetter || $0 == " " }
      if isName && !isLink { return start..<end }
    }
    start = text.index(after: start)
  }
  return nil
}
