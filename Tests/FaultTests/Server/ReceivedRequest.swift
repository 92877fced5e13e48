/// A request as a server got it.
struct ReceivedRequest: Sendable {
  var method: String
  var path: String
  /// By their names in lower case.
  var headers: [String: String]
  var body: [UInt8]

  /// Takes the first request out of the buffer; nil where it is not complete yet.
  init?(takenFrom buffer: inout [UInt8]) {
    guard let end = Self.headEnd(in: buffer) else { return nil }
    let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard words.count == 3 else { return nil }
    method = String(words[0])
    path = String(words[1])
    headers = [:]
    for line in lines.dropFirst() {
      let halves = line.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      headers[halves[0].lowercased()] = String(halves[1].drop { $0 == " " })
    }
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    guard buffer.count >= end + 4 + length else { return nil }
    body = Array(buffer[end + 4..<end + 4 + length])
    buffer.removeFirst(end + 4 + length)
  }

  private static func headEnd(in bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...bytes.count - 4).first { at in
      bytes[at] == 0x0D && bytes[at + 1] == 0x0A && bytes[at + 2] == 0x0D && bytes[at + 3] == 0x0A
    }
  }
}
