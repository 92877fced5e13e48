import SourceDiagnostics

/// A scan of a file's characters for the first that a spec must not hold, and for the offset of each.
///
/// libyaml counts characters and diagnostics need bytes, so the offset of every 16th character is kept.
struct CharacterScan {
  /// The reason why a character is refused.
  enum Refusal: Equatable {
    case invalidUTF8
    case control(UInt32)
    case byteOrderMark
    case lineSeparator(UInt32)
    case noncharacter(UInt32)
  }

  private static let stride = 16

  /// The first refused character and its byte offset.
  private(set) var refused: (reason: Refusal, offset: Int)?
  private var checkpoints: [Int] = []
  private let bytes: [UInt8]

  /// Scans the file up to its end or to the first refused character.
  init(_ file: SourceFile) {
    bytes = file.bytes
    var offset = file.contentStart
    var index = 0
    while offset < bytes.count {
      if index % Self.stride == 0 { checkpoints.append(offset) }
      guard let (scalar, length) = Self.decode(bytes, at: offset) else {
        refused = (.invalidUTF8, offset)
        return
      }
      if let reason = Self.refusal(of: scalar) {
        refused = (reason, offset)
        return
      }
      offset += length
      index += 1
    }
    if index % Self.stride == 0 { checkpoints.append(offset) }
  }

  /// The byte offset of the character with this index; the end of the file if the index is beyond the last
  /// character.
  func offset(ofCharacter index: Int) -> Int {
    let checkpoint = index / Self.stride
    guard checkpoint < checkpoints.count else { return bytes.count }
    var offset = checkpoints[checkpoint]
    // If the next checkpoint is as many bytes away as characters, all characters between are ASCII.
    if checkpoint + 1 < checkpoints.count, checkpoints[checkpoint + 1] - offset == Self.stride {
      return offset + index % Self.stride
    }
    var remaining = index % Self.stride
    while remaining > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// The scalar that starts at an offset, and its length in bytes; nil if the bytes are not UTF-8.
  private static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int)? {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length: Int
    let smallest: UInt32
    var scalar: UInt32
    switch first {
    case 0xC2...0xDF: (length, smallest, scalar) = (2, 0x80, UInt32(first & 0x1F))
    case 0xE0...0xEF: (length, smallest, scalar) = (3, 0x800, UInt32(first & 0x0F))
    case 0xF0...0xF4: (length, smallest, scalar) = (4, 0x1_0000, UInt32(first & 0x07))
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    for byte in bytes[offset + 1..<offset + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    // Overlong forms, surrogates and values above U+10FFFF are not UTF-8 either.
    guard scalar >= smallest, Unicode.Scalar(scalar) != nil else { return nil }
    return (scalar, length)
  }

  private static func refusal(of scalar: UInt32) -> Refusal? {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: nil
    // libyaml ends a line at these; editors and other parsers do not.
    case 0x85, 0x2028, 0x2029: .lineSeparator(scalar)
    case 0x00...0x1F, 0x7F...0x9F: .control(scalar)
    case 0xFEFF: .byteOrderMark
    case 0xFFFE, 0xFFFF: .noncharacter(scalar)
    default: nil
    }
  }
}

extension CharacterScan.Refusal {
  /// Reports the character at its place.
  func report(at offset: Int, in file: SourceFile, to diagnostics: inout Diagnostics) {
    let width = file.bytes[offset] < 0x80 || self == .invalidUTF8 ? 1 : file.bytes[offset] < 0xE0 ? 2 : 3
    let span = file.span(offset..<offset + width)
    switch self {
    case .invalidUTF8:
      let byte = Self.hex(UInt32(file.bytes[offset]), width: 2)
      diagnostics.error(
        "invalid-utf8", "byte 0x\(byte) at offset \(offset) is not UTF-8", at: span,
        remedy: "save the file as UTF-8")
    case .control(let scalar):
      diagnostics.error(
        "control-character", "control character U+\(Self.hex(scalar, width: 4))", at: span,
        remedy: "remove it, or write it as an escape in double quotes")
    case .byteOrderMark:
      diagnostics.error(
        "byte-order-mark", "a byte order mark is allowed at the start of a file only", at: span,
        remedy: "remove it")
    case .lineSeparator(let scalar):
      diagnostics.error(
        "line-separator", "U+\(Self.hex(scalar, width: 4)) ends a line in YAML, but not in editors", at: span,
        remedy: "use an ordinary line end, or write it as an escape in double quotes")
    case .noncharacter(let scalar):
      diagnostics.error(
        "noncharacter", "U+\(Self.hex(scalar, width: 4)) is not a character", at: span, remedy: "remove it")
    }
  }

  private static func hex(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
