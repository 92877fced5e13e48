import SourceDiagnostics

/// The characters of a text that no spec may hold, for a sentence: `U+001B` or `U+001B and U+202E`; nil where there are
/// none.
func unsafeCharacters(_ text: String) -> String? {
  guard var found = UnsafeCharacter.first(in: text.utf8) else { return nil }
  var names: [String] = []
  while true {
    if !names.contains(found.name) { names.append(found.name) }
    guard names.count < 9, let next = UnsafeCharacter.first(in: text.utf8, from: found.range.upperBound)
    else {
      break
    }
    found = next
  }
  // There are a hundred and more of them: a few tell enough.
  if names.count > 8 { return names.prefix(8).joined(separator: ", ") + " and others" }
  guard let last = names.popLast(), !names.isEmpty else { return found.name }
  return names.joined(separator: ", ") + " and " + last
}

/// As ``unsafeCharacters(_:)``, and a carriage return: in free text it becomes a line feed, in a value nothing may change.
func refusedCharacters(_ text: String) -> String? {
  unsafeCharacters(text) ?? (text.utf8.contains(0x0D) ? UnsafeCharacter.name(of: "\r") : nil)
}

/// A name of the document between quotes, for a sentence.
func quoted(_ text: String) -> String { "'" + shown(text) + "'" }

/// A name of the document, for a sentence: what is not seen as its code point, what is long shortened.
func shown(_ text: String) -> String {
  var shown = ""
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == 60 {
      shown += "…"
      break
    }
    if UnsafeCharacter.isUnsafe(scalar) || scalar == "\n" || scalar == "\r" || scalar == "\t" {
      shown += "<\(UnsafeCharacter.name(of: scalar))>"
    } else {
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}

/// A free text without what no spec may hold; line ends of every kind are one of a kind.
func safeText(_ text: String) -> String {
  var safe = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n" where previous == "\r": break
    case "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": safe.append("\n")
    case _ where UnsafeCharacter.isUnsafe(scalar): break
    default: safe.append(scalar)
    }
    previous = scalar
  }
  return String(safe)
}

extension ShapeBuilder {
  /// A free text of the document; characters that no spec may hold are removed, which is noted.
  mutating func words(_ value: DocumentValue?, at pointer: @autoclosure () -> JSONPointer) -> String? {
    guard let text = value?.string else { return nil }
    if let unsafe = unsafeCharacters(text) {
      omit(pointer(), "the text has \(unsafe), which no spec may hold; removed")
      return safeText(text)
    }
    return text.utf8.contains(0x0D) ? safeText(text) : text
  }
}
