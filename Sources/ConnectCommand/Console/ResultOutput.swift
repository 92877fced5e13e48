import ConnectionRuntime

/// The output of results: unchanged bytes to a file or a pipe, escaped text to a terminal.
///
/// A program that reads the results may compare them or verify a signature, so not one byte is changed for it. A terminal would
/// interpret a control character in a customer's name; there the same JSON is written with `\u001b` in its place.
struct ResultOutput: ByteOutput {
  private let output: any ByteOutput

  init(_ output: any ByteOutput) { self.output = output }

  var isTerminal: Bool { output.isTerminal }

  func write(_ bytes: [UInt8]) throws {
    guard isTerminal else { return try output.write(bytes) }
    let isJSON = (try? JSONReader.read(JSONValue.self, from: bytes)) != nil
    try output.write(VisibleCharacters.json(bytes, isJSON: isJSON))
  }
}
