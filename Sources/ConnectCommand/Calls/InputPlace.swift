/// A line and column in a text file, as editors show them.
struct InputPlace: Hashable, Sendable {
  /// The line, from 1.
  let line: Int
  /// The column, from 1, in bytes, as compilers count.
  let column: Int

  init(offset: Int, in bytes: [UInt8]) {
    let before = bytes.prefix(max(offset, 0))
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
  }
}
