import Foundation
import Testing

/// Files whose names are any bytes, seen and made without the code that is tested and without `String` as a key.
enum RawDisk {
  static func bytes(_ path: String, _ name: [UInt8] = []) -> [CChar] {
    (Array(path.utf8) + (name.isEmpty ? [] : [UInt8(ascii: "/")] + name)).map(CChar.init(bitPattern:)) + [0]
  }

  /// Writes the text into a file of this name in the folder, which it makes.
  static func put(_ text: String, at name: [UInt8], in folder: String) throws {
    for (index, byte) in name.enumerated() where byte == UInt8(ascii: "/") {
      _ = mkdir(bytes(folder, Array(name[..<index])), 0o777)
    }
    let descriptor = open(bytes(folder, name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    try #require(write(descriptor, text, text.utf8.count) == text.utf8.count)
  }

  /// Every regular file below the folder, and every link with its target, by the bytes of its relative path.
  static func contents(of folder: String, below path: [UInt8] = []) throws -> [[UInt8]: String] {
    var contents: [[UInt8]: String] = [:]
    let stream = try #require(opendir(bytes(folder, path)))
    defer { closedir(stream) }
    while let next = readdir(stream) {
      let name = withUnsafeBytes(of: &next.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let inner = path.isEmpty ? name : path + [0x2F] + name
      var status = stat()
      try #require(lstat(bytes(folder, inner), &status) == 0)
      switch status.st_mode & S_IFMT {
      case S_IFDIR: contents.merge(try Self.contents(of: folder, below: inner)) { $1 }
      case S_IFREG: contents[inner] = try text(of: bytes(folder, inner))
      case S_IFLNK:
        var target = [CChar](repeating: 0, count: 4_096)
        let count = readlink(bytes(folder, inner), &target, target.count)
        contents[inner] =
          "-> "
          + target[..<max(count, 0)].map { String(UInt8(bitPattern: $0), radix: 16) }.joined(separator: " ")
      default: contents[inner] = "special"
      }
    }
    return contents
  }

  private static func text(of path: [CChar]) throws -> String {
    let descriptor = open(path, O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var text = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &text, text.count)
    return String(decoding: text[..<max(count, 0)], as: UTF8.self)
  }
}
