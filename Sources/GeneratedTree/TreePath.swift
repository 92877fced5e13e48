/// A path below the output folder: the bytes of the file system, with `/` between components.
///
/// Not a `String`: names that are canonically equivalent in Unicode, such as `é` in one scalar and in two,
/// are two files on most file systems but one key of a dictionary, and the name of somebody else's file need
/// not be UTF-8 at all.
struct TreePath: Sendable {
  let bytes: [UInt8]

  /// The output folder itself.
  static let root = TreePath(bytes: [])

  private static let slash = UInt8(ascii: "/")

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The components of the path, including those that no path should have: empty ones, `.` and `..`.
  var components: [ArraySlice<UInt8>] {
    bytes.split(separator: Self.slash, omittingEmptySubsequences: false)
  }

  /// The path of the folder that contains it.
  var parent: TreePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return .root }
    return TreePath(bytes: Array(bytes[..<slash]))
  }

  /// The last component.
  var name: TreePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return self }
    return TreePath(bytes: Array(bytes[(slash + 1)...]))
  }

  /// The folders above it, outermost first: `a`, `a/b` for `a/b/c`.
  var folders: [TreePath] {
    bytes.indices.filter { bytes[$0] == Self.slash }.map { TreePath(bytes: Array(bytes[..<$0])) }
  }

  /// The path of the entry with this name in the folder at this path.
  func appending(_ name: TreePath) -> TreePath {
    self == .root ? name : TreePath(bytes: bytes + [Self.slash] + name.bytes)
  }

  /// The path as text; equal for two different paths only if a name is not UTF-8, which no generated file's
  /// is.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The key that two paths share if a file system may treat them as one: on those of macOS, case, the
  /// encoding of accents and invisible characters make no difference.
  ///
  /// A `String` is right here, because `==` of strings ignores the encoding of accents. Upper case comes
  /// first so that `ß` and `ss`, or `ſ` and `s`, become the same.
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

  /// Compares by bytes, which for UTF-8 is the order of the code points.
  static func < (first: TreePath, second: TreePath) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension TreePath: CustomStringConvertible, ExpressibleByStringLiteral {
  /// The path as messages show it, see ``PathText``.
  var description: String { PathText.shown(bytes) }

  init(stringLiteral text: String) { self.init(text) }
}
