/// A reader of a request's body, which drops a body that is too large to be kept.
struct BodyReader {
  /// The body so far; nil where it is too large.
  private(set) var body: [UInt8]? = []
  private let limits: ServerLimits
  private var part: Part
  /// The number of bytes of data and chunk lines that were read, including those that were dropped.
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

  /// Reads the available bytes; true where the body is complete.
  ///
  /// The result doesn't depend on how the input is split: each error belongs to one byte.
  mutating func read(_ input: inout ByteCursor) throws(RequestRefusal) -> Bool {
    var goesOn = true
    while goesOn {
      goesOn = try readPart(&input)
      guard count <= limits.drainedBytes else { throw .bodyTooLarge(limits) }
    }
    if case .end = part { return true }
    return false
  }

  /// Reads the available bytes of one part; true where another part follows.
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
      // Trailer fields are validated and dropped: they must not count as header fields (RFC 9110, 6.5.1).
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
    // By itself an array would grow to twice its size, and so beyond the limit.
    if let capacity = body?.capacity, capacity < kept + data.count {
      body?.reserveCapacity(min(limits.bodyBytes, max(kept + data.count, 2 * capacity)))
    }
    body?.append(contentsOf: data)
  }
}
