import SourceDiagnostics
import Testing

/// The characters that no text may hold.
struct UnsafeCharacterTests {
  private static let unsafe: [ClosedRange<UInt32>] = [
    0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF,
    0xFEFF...0xFEFF, 0xFFFE...0xFFFF,
  ]

  @Test func areTheSameAsScalarsAndAsBytes() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isListed = Self.unsafe.contains { $0.contains(value) } || value & 0xFFFE == 0xFFFE
      let found = UnsafeCharacter.first(in: ("aé" + String(Character(scalar)) + "b").utf8)
      if UnsafeCharacter.isUnsafe(scalar) != isListed || (found?.scalar == scalar) != isListed
        || isListed && found?.range.lowerBound != 3
      {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func areFoundOneAfterTheOtherInBytesThatAreNoText() {
    let bytes: [UInt8] = [0xFF, 0xC2, 0x41, 0x1B, 0xE2, 0x80, 0xAE, 0xF4, 0x8F]
    let first = UnsafeCharacter.first(in: bytes)
    #expect(first?.name == "U+001B" && first?.range == 3..<4)
    let second = UnsafeCharacter.first(in: bytes, from: 4)
    #expect(second?.name == "U+202E" && second?.range == 4..<7)
    #expect(UnsafeCharacter.first(in: bytes, from: 7) == nil)
  }
}
