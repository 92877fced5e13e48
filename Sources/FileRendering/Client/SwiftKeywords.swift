/// Where a name that is a keyword may go without its backticks.
enum SwiftKeywords {
  /// A name behind a dot: only `self` and `init` mean something else there.
  static func member(_ name: String) -> String {
    ["`self`", "`init`"].contains(name) ? name : unquoted(name)
  }

  /// A name as the label of an argument in a call: only `inout` needs backticks there.
  static func argument(_ name: String) -> String { name == "`inout`" ? name : unquoted(name) }

  /// A name as a parameter that is declared: only `inout`, `var` and `let` need backticks there.
  static func label(_ name: String) -> String {
    ["`inout`", "`var`", "`let`"].contains(name) ? name : unquoted(name)
  }

  /// A name that gets an ending or a beginning, and is no keyword any more.
  static func stem(_ name: String) -> String { unquoted(name) }

  private static func unquoted(_ name: String) -> String {
    name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
  }
}
