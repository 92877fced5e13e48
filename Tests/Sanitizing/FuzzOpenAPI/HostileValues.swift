/// What people who mean harm, or tools that mean well, put into documents.
enum HostileValues {
  static let texts = [
    "", " ", ".", "..", "../x", "/", "a/b", "con", "a b", "a.b", "A", "é", "e\u{301}", "日本", "🙂", "\u{200D}",
    "#", "a: b",
    " #", "- a", "? a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`", "{{a}}", "{% a %}", "{a}", "[a]",
    "[Name]", "\"",
    "'", "\\", "---", "...", "null", "~", "true", "1", "0x1", "1e5", "-0", "\u{0}", "\u{1B}[2J", "\u{7}",
    "\u{7F}",
    "\u{85}", "\u{9B}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{FEFF}", noncharacter(0xFFFE),
    noncharacter(0xFDD0),
    noncharacter(0x1FFFF),
    "a\r\nb", "a\nb", "a\rb", "\t", "a\tb", "self", "Type", "init", "_", "__", "-", "class", "list", "page",
    "json",
    "string", "string?", "list(string)", "a:?b", "$", "$(id)", "*/", "///", "<script>", "</p>", "::error::",
    String(repeating: "long", count: 80), "customer.created", "GMT+0", "GMT-0", "+", "++",
  ]

  static let numbers = [
    "0", "-0", "1", "-1", "1.5", "1e400", "-1e400", "9223372036854775807", "9223372036854775808", "1e18",
    "123456789012345678901234567890", "0.0000001",
  ]

  static let references = [
    "", "#", "#/", "a", "other.yaml#/a", "https://example.com/a", "#/components", "#/components/schemas",
    "#/components/schemas/", "#/paths", "#/paths/~1a", "#/a/0", "#/%", "#/%00", "#/%zz", "#/~", "#/~2", "#a",
  ]

  /// Swift has no literal for these.
  private static func noncharacter(_ value: UInt32) -> String {
    Unicode.Scalar(value).map { String(Character($0)) } ?? ""
  }
}
