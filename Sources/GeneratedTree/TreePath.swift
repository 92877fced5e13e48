/// A path below the output folder: the bytes that the system has for it, with `/` between components.
///
/// No `String`: names that Unicode calls canonically equal, such as `é` in one scalar and in two, are two files on most
/// disks but one key of a dictionary, and the name of somebody else's file need not be UTF-8 at all.
struct TreePath: Sendable {
  let bytes: [UInt8]

  /// The folder itself.
  static let root = TreePath(bytes: [])

  private static let slash = UInt8(ascii: "/")

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The names on the way to it, also those that no path should have: empty ones, `.` and `..`.
  var components: [ArraySlice<UInt8>] {
    bytes.split(separator: Self.slash, omittingEmptySubsequences: false)
  }

  /// The folder that it is in.
  var parent: TreePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return .root }
    return TreePath(bytes: Array(bytes[..<slash]))
  }

  /// The last of its names.
  var name: TreePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return self }
    return TreePath(bytes: Array(bytes[(slash + 1)...]))
  }

  /// The folders above it, outermost first: `a`, `a/b` for `a/b/c`.
  var folders: [TreePath] {
    bytes.indices.filter { bytes[$0] == Self.slash }.map { TreePath(bytes: Array(bytes[..<$0])) }
  }

  /// The path of what has this name in the folder at this path.
  func appending(_ name: TreePath) -> TreePath {
    self == .root ? name : TreePath(bytes: bytes + [Self.slash] + name.bytes)
  }

  /// The path as text; the same for two paths only where a name is not UTF-8, which no generated file's is.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The key that two paths share where a disk may take them for one: upper and lower case, the ways to write an accent,
  /// and characters that cannot be seen make no difference on those of a Mac.
  ///
  /// Here a `String` is right, because `==` of strings ignores how an accent is written. Upper case comes first so that
  /// `ß` and `ss`, or `ſ` and `s`, become the same.
  var folded: String {
    let text = text
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.lowercased() }
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
    return String(visible).uppercased().lowercased()
  }
}

extension TreePath: Hashable, Comparable {
  static func == (first: TreePath, second: TreePath) -> Bool { first.bytes == second.bytes }

  /// By bytes, which for UTF-8 is the order of the scalars' numbers.
  static func < (first: TreePath, second: TreePath) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension TreePath: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The path as messages show it.
  var description: String { PathText.shown(bytes) }

  init(stringLiteral text: String) { self.init(text) }
}
