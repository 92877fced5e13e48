/// The brackets of a line of Swift outside of its string literals.
enum Brackets {
  /// The number of brackets that the line opens, less those that it closes; nil if it has a raw literal or a comment.
  static func depth(of line: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    return scan(line) { _, byte, _ in
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    } ? depth : nil
  }

  /// The places of the commas that are in no brackets; nil if the line has a raw literal or a comment.
  static func commas(in line: ArraySlice<UInt8>) -> [Int]? {
    var depth = 0
    var commas: [Int] = []
    let isPlain = scan(line) { index, byte, previous in
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where previous != UInt8(ascii: "-"): depth -= 1
      case UInt8(ascii: ",") where depth == 0: commas.append(index)
      default: break
      }
    }
    return isPlain ? commas : nil
  }

  /// Calls a function with every byte outside of string literals and the byte before it; false at a raw literal or a comment.
  private static func scan(_ line: ArraySlice<UInt8>, _ visit: (Int, UInt8, UInt8) -> Void) -> Bool {
    var isInString = false
    var previous = UInt8.space
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if isInString, byte == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "\"") {
        if previous == UInt8(ascii: "#") { return false }
        isInString.toggle()
      } else if !isInString {
        if byte == UInt8(ascii: "/"), previous == byte { return false }
        visit(index, byte, previous)
      }
      previous = byte
      index += 1
    }
    return !isInString
  }
}
