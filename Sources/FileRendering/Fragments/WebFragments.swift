/// Plain text escaped for HTML, in text and in attribute values alike.
public struct HTMLText: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Escapes plain text.
  public init(_ words: String) {
    // By Unicode scalars: a `<` followed by a combining mark is one character, but still opens a tag.
    text = words.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      // Two in a row open a tag of a template engine that runs before HTML is read.
      case "{": text += "&#123;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// The URL of a link: a relative path, or an absolute URL with the scheme `https`, `http` or `mailto`.
public struct URLText: Fragment {
  /// The text as it is written to the file.
  public let text: String

  /// Creates a URL; characters that would end it in Markdown or HTML, or open a template tag, are percent-encoded.
  public init(_ address: String) {
    text = address.utf8.reduce(into: "") { text, byte in
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "^"):
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      // In Markdown and HTML, `&copy;` would be a character reference.
      case UInt8(ascii: "&"): text += "&amp;"
      default:
        text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  /// The reason why the text must not be written to a file; nil where it may.
  public var problem: String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon].lowercased()
    // A colon after a slash, `#` or `?` belongs to a path, a fragment or a query.
    if scheme.contains(where: { "/#?".contains($0) }) { return nil }
    return ["https", "http", "mailto"].contains(scheme)
      ? nil : "the scheme of the link '\(text)' is not allowed"
  }
}
