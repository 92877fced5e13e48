/// Reads the body of a request, and drops it once it is longer than what is kept.
struct BodyReader {
  /// The body so far; nil where it is too long.
  private(set) var body: [UInt8]? = []
  private let limits: ServerLimits
  private var part: Part
  /// How many bytes of data and of chunk sizes were read, what is dropped included.
  private var count = 0

  private enum Part {
    case data(left: Int, isChunk: Bool)
    case chunkLine(LineReader)
    case chunkEnd(LineReader)
    case trailers(LineReader, HeaderFields)
    case end
  }

  init(_ framing: BodyFraming, limits: ServerLimits) {
    self.limits = limits
    switch framing {
    case .length(let length): part = .data(left: length, isChunk: false)
    case .chunked: part = .chunkLine(LineReader())
    }
  }

  /// Reads on; true where the body is complete.
  ///
  /// Where the input is cut makes no difference: each error belongs to one byte.
  mutating func read(_ input: inout ByteCursor) throws(RequestRefusal) -> Bool {
    var goesOn = true
    while goesOn {
      goesOn = try readPart(&input)
      guard count <= limits.drainedBytes else { throw .bodyTooLarge(limits) }
    }
    if case .end = part { return true }
    return false
  }

  /// Reads what is there of one part; true where another one follows.
  private mutating func readPart(_ input: inout ByteCursor) throws(RequestRefusal) -> Bool {
    switch part {
    case .data(let left, let isChunk):
      let data = input.take(atMost: left)
      keep(data)
      part = .data(left: left - data.count, isChunk: isChunk)
      guard data.count == left else { return false }
      part = isChunk ? .chunkEnd(LineReader()) : .end
    case .chunkLine(var reader):
      let line = try reader.next(
        &input, limit: limits.chunkLineBytes,
        tooLong: .malformed("A chunk's size and extensions are too long."))
      part = .chunkLine(reader)
      guard let line else { return false }
      count += reader.count
      let size = try ChunkLine.size(line)
      part = size == 0 ? .trailers(LineReader(), HeaderFields()) : .data(left: size, isChunk: true)
    case .chunkEnd(var reader):
      let tooLong = RequestRefusal.malformed("A chunk is longer than its size.")
      let line = try reader.next(&input, limit: 2, tooLong: tooLong)
      part = .chunkEnd(reader)
      guard let line else { return false }
      guard line.isEmpty else { throw tooLong }
      part = .chunkLine(LineReader())
    case .trailers(var reader, var fields):
      let line = try reader.next(&input, limit: limits.headBytes, tooLong: .headTooLarge)
      part = .trailers(reader, fields)
      guard let line else { return false }
      // They are checked and dropped: what a trailer says must not count as a header (RFC 9110, 6.5.1).
      if !line.isEmpty {
        guard fields.count < limits.fieldCount else { throw .headTooLarge }
        try fields.add(line: line)
      }
      part = line.isEmpty ? .end : .trailers(reader, fields)
    case .end:
      return false
    }
    return true
  }

  private mutating func keep(_ data: ArraySlice<UInt8>) {
    count += data.count
    guard let kept = body?.count else { return }
    guard kept + data.count <= limits.bodyBytes else {
      body = nil
      return
    }
    // An array grows to twice its size by itself, and so beyond the limit.
    if let capacity = body?.capacity, capacity < kept + data.count {
      body?.reserveCapacity(min(limits.bodyBytes, max(kept + data.count, 2 * capacity)))
    }
    body?.append(contentsOf: data)
  }
}
