/// A buffer of received bytes that are read from the front.
struct ByteCursor {
  private var bytes: [UInt8] = []
  private var start = 0

  var count: Int { bytes.count - start }
  var isEmpty: Bool { start == bytes.count }

  mutating func append(_ more: some Collection<UInt8>) {
    if isEmpty { removeAll() }
    bytes.append(contentsOf: more)
  }

  mutating func removeAll() {
    bytes = []
    start = 0
  }

  /// Takes at most `limit` bytes.
  mutating func take(atMost limit: Int) -> ArraySlice<UInt8> {
    let end = min(bytes.endIndex, start + limit)
    defer { start = end }
    return bytes[start..<end]
  }

  /// Takes the bytes before the first one that matches.
  mutating func take(until isEnd: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var end = start
    while end < bytes.endIndex, !isEnd(bytes[end]) { end += 1 }
    defer { start = end }
    return bytes[start..<end]
  }

  mutating func takeFirst() -> UInt8? {
    guard start < bytes.endIndex else { return nil }
    defer { start += 1 }
    return bytes[start]
  }
}
