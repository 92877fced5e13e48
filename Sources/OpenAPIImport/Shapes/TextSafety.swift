import SourceDiagnostics

/// The code points in a text that no spec may hold, as part of a sentence: `U+001B` or `U+001B and U+202E`;
/// nil if there are none.
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
  // There are more than a hundred unsafe characters: a few examples are enough.
  if names.count > 8 { return names.prefix(8).joined(separator: ", ") + " and others" }
  guard let last = names.popLast(), !names.isEmpty else { return found.name }
  return names.joined(separator: ", ") + " and " + last
}

/// The same as ``unsafeCharacters(_:)``, and a carriage return.
///
/// In free text it becomes a line feed, but a value must not be changed.
func refusedCharacters(_ text: String) -> String? {
  unsafeCharacters(text) ?? (text.utf8.contains(0x0D) ? UnsafeCharacter.name(of: "\r") : nil)
}

/// A quoted name of the document, as part of a sentence.
func quoted(_ text: String) -> String { "'" + shown(text) + "'" }

/// A name of the document, as part of a sentence: invisible characters as code points, a long name shortened.
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

/// The text without characters that no spec may hold; all line ends become line feeds.
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
  /// Reads a free text of the document; removes characters that no spec may hold and records an omission.
  mutating func words(_ value: DocumentValue?, at pointer: @autoclosure () -> JSONPointer) -> String? {
    guard let text = value?.string else { return nil }
    if let unsafe = unsafeCharacters(text) {
      omit(pointer(), "the text has \(unsafe), which no spec may hold; removed")
      return safeText(text)
    }
    return text.utf8.contains(0x0D) ? safeText(text) : text
  }
}
