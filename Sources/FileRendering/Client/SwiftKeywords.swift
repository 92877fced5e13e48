/// Where a name that is a keyword may go without its backticks.
enum SwiftKeywords {
  /// A name behind a dot: only `self`, `init`, `Type` need backticks there, and the plan never uses them.
  static func member(_ name: String) -> String { unquoted(name) }

  /// A name as an argument's label: only `inout`, `var` and `let` need backticks there.
  static func label(_ name: String) -> String {
    ["`inout`", "`var`", "`let`"].contains(name) ? name : unquoted(name)
  }

  private static func unquoted(_ name: String) -> String {
    name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name
  }
}
