import Foundation
import Testing

@testable import ConnectCommand

@Suite struct StreamTests {
  /// Input that another thread feeds through a pipe.
  private func input(_ text: String) -> (DescriptorInput, Pipe) {
    let pipe = Pipe()
    Thread.detachNewThread {
      pipe.fileHandleForWriting.write(Data(text.utf8))
      try? pipe.fileHandleForWriting.close()
    }
    return (DescriptorInput(descriptor: pipe.fileHandleForReading.fileDescriptor), pipe)
  }

  private func lines(of text: String) throws -> [String] {
    let (input, pipe) = input(text)
    defer { withExtendedLifetime(pipe) {} }
    var lines: [String] = []
    while let line = try input.readLine() { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  @Test func readsLinesAcrossBlocks() throws {
    let expected = (0..<300).map { String(repeating: "\($0 % 10)", count: $0 * 7) + "é" }
    #expect(try lines(of: expected.joined(separator: "\n") + "\n") == expected)
    let long = String(repeating: "x", count: 300_000)
    #expect(try lines(of: "a\n\(long)\n\nlast") == ["a", long, "", "last"])
    #expect(try lines(of: "") == [])
  }

  @Test func readsWhatIsLeftAfterALine() throws {
    let (input, pipe) = input("first\nsecond\nthird")
    defer { withExtendedLifetime(pipe) {} }
    #expect(try input.readLine() == Array("first".utf8))
    #expect(try input.readToEnd() == Array("second\nthird".utf8))
    #expect(try input.readLine() == nil)
  }

  @Test func tellsThatNobodyReadsTheOutput() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    let output = DescriptorOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try output.write(Array("read\n".utf8))
    try pipe.fileHandleForReading.close()
    #expect(throws: OutputClosed.self) { try output.write(Array("unread\n".utf8)) }
  }

  @Test func wrapsBetweenWords() {
    #expect(TextLayout.wrap("one two  three\nfour", width: 8) == ["one two", "three", "four"])
    #expect(TextLayout.wrap("incomprehensible word", width: 4) == ["incomprehensible", "word"])
    #expect(TextLayout.wrap(" ", width: 4) == [])
  }
}
