/// Words in HTML: what would be markup is escaped, in text and in attributes alike.
public struct HTMLText: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Escapes plain words.
  public init(_ words: String) {
    // By scalars: a `<` with a combining mark behind it is one character, and opens a tag all the same.
    text = words.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      // Two of them open a tag for what fills in templates before HTML is read.
      case "{": text += "&#123;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// A link's address: a relative path, or an absolute URL of a harmless scheme.
public struct URLText: Fragment {
  /// The text as it goes into the file.
  public let text: String

  /// Takes an address; characters that would end it in Markdown or HTML, or open a template's tag, are percent-encoded.
  public init(_ address: String) {
    text = address.utf8.reduce(into: "") { text, byte in
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      // In both, `&copy;` would be another character.
      case UInt8(ascii: "&"): text += "&amp;"
      default:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  /// Why the text must not go into a file; nil where it may.
  public var problem: String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon].lowercased()
    // A colon behind a slash belongs to a path or a query.
    if scheme.contains(where: { "/#?".contains($0) }) { return nil }
    return ["https", "http", "mailto"].contains(scheme)
      ? nil : "the scheme of the link '\(text)' is not allowed"
  }
}
