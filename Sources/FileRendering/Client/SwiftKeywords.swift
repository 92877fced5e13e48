/// Removes the backticks of names that are keywords where Swift does not need them.
enum SwiftKeywords {
  /// A name after a dot: only `self` and `init` need backticks there.
  static func member(_ name: String) -> String {
    ["`self`", "`init`"].contains(name) ? name : unquoted(name)
  }

  /// A name as the label of an argument in a call: only `inout` needs backticks there.
  static func argument(_ name: String) -> String { name == "`inout`" ? name : unquoted(name) }

  /// A name as a parameter that is declared: only `inout`, `var` and `let` need backticks there.
  static func label(_ name: String) -> String {
    ["`inout`", "`var`", "`let`"].contains(name) ? name : unquoted(name)
  }

  /// A name to which a prefix or suffix is added, so that it is no longer a keyword.
  static func stem(_ name: String) -> String { unquoted(name) }

  private static func unquoted(_ name: String) -> String {
    name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
  }
}
