import NearestNames

/// A lookup table of an object's field names, for ``JSONReader/nextField(in:of:)``.
///
/// An API sends fields in the same order every time, so the next expected name is compared first; a hash table is the fallback.
public struct JSONFields: Sendable {
  /// The names, concatenated; name `i` is `text[bounds[i]..<bounds[i + 1]]`.
  private let text: [UInt8]
  private let bounds: [Int]
  /// Open addressing: an index into the names, or -1.
  private let table: [Int]

  /// Makes the table of these names; a name's index is its position in the list.
  public init(_ names: StaticString...) {
    self.init(names: names.map { name in name.withUTF8Buffer { Array($0) } })
  }

  init(names: [[UInt8]]) {
    var bounds = [0]
    for name in names { bounds.append(bounds[bounds.count - 1] + name.count) }
    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    var table = [Int](repeating: -1, count: capacity)
    for (index, name) in names.enumerated() {
      var slot = name.withUnsafeBufferPointer { Self.hash($0) } & (capacity - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (capacity - 1) }
      table[slot] = index
    }
    self.text = Array(names.joined())
    self.bounds = bounds
    self.table = table
  }

  /// The number of names.
  var count: Int { bounds.count - 1 }

  /// The name at an index.
  func name(_ index: Int) -> String {
    String(decoding: text[bounds[index]..<bounds[index + 1]], as: UTF8.self)
  }

  /// The length of name `index` if the bytes begin with that name and a closing quotation mark.
  @inline(__always)
  func expectedLength(_ index: Int, at bytes: UnsafePointer<UInt8>, limit: Int) -> Int? {
    bounds.withUnsafeBufferPointer { bounds in
      guard index + 1 < bounds.count else { return nil }
      let start = bounds[index]
      let length = bounds[index + 1] - start
      guard length < limit, bytes[length] == UInt8(ascii: "\"") else { return nil }
      return text.withUnsafeBufferPointer { text in
        guard let name = text.baseAddress, Self.areEqual(name + start, bytes, length) else { return nil }
        return length
      }
    }
  }

  /// Compares eight bytes at a time; the last eight may overlap those before.
  @inline(__always)
  private static func areEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int)
    -> Bool
  {
    func word(_ bytes: UnsafePointer<UInt8>, _ offset: Int) -> UInt64 {
      UnsafeRawPointer(bytes + offset).loadUnaligned(as: UInt64.self)
    }
    var offset = 0
    if count >= 8 {
      while offset + 8 < count {
        if word(left, offset) != word(right, offset) { return false }
        offset += 8
      }
      return word(left, count - 8) == word(right, count - 8)
    }
    while offset < count {
      if left[offset] != right[offset] { return false }
      offset += 1
    }
    return true
  }

  /// The index of a name, or -1.
  func index(of name: UnsafeBufferPointer<UInt8>) -> Int {
    text.withUnsafeBufferPointer { text in
      var slot = Self.hash(name) & (table.count - 1)
      while table[slot] >= 0 {
        let index = table[slot]
        if bounds[index + 1] - bounds[index] == name.count,
          text[bounds[index]..<bounds[index + 1]].elementsEqual(name)
        {
          return index
        }
        slot = (slot + 1) & (table.count - 1)
      }
      return -1
    }
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt = UInt(truncatingIfNeeded: name.count)
    for byte in name { hash = hash &* 31 &+ UInt(byte) }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 15)) & 0x7FFF_FFFF)
  }

  /// The name that was most likely meant by `name`: the nearest by edit distance; nil where none is near.
  func nearest(to name: String) -> String? {
    nearestName(to: name, among: (0..<count).lazy.map(self.name))
  }
}
