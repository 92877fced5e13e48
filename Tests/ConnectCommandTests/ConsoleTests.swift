import ArgumentParser
import ConnectionRuntime
import Foundation
import Testing

@testable import ConnectCommand

/// What a server, a sender or an argument says, as it gets to a terminal: no character of it may act there.
@Suite struct ConsoleTests {
  /// Characters that move the cursor, break lines, change colours or the direction of writing, or hide themselves.
  static let hostile: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\u{8}", "\t", "\n", "\u{B}", "\u{C}", "\r", "\u{E}", "\u{1B}", "\u{7F}", "\u{84}",
    "\u{85}", "\u{8D}",
    "\u{90}", "\u{9B}", "\u{9D}", "\u{AD}", "\u{61C}", "\u{180E}", "\u{200B}", "\u{200E}", "\u{200F}",
    "\u{2028}", "\u{2029}",
    "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2067}",
    "\u{2068}", "\u{2069}",
    "\u{FEFF}", "\u{FFF9}", "\u{E0041}",
  ]

  static let payload =
    "\u{1B}[2J\u{1B}]0;owned\u{7}\r\nError: forged\u{2028}\u{9B}1A\u{202E}desrever\u{2066}\u{8}x"

  /// All that would act, but for the line breaks of our own.
  private func acting(in text: String, lineBreaks: Bool = true) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { VisibleCharacters.isObeyed($0) && !(lineBreaks && $0 == "\n") }
  }

  private func expectHarmless(_ text: String, _ comment: Comment? = nil) {
    #expect(acting(in: text) == [], comment)
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("Error: forged") }, comment)
  }

  private static func json(_ text: String) -> String {
    String(decoding: JSONValue.string(text).json(), as: UTF8.self)
  }

  @Test(arguments: hostile)
  func showsACharacterThatATerminalWouldObey(_ scalar: Unicode.Scalar) {
    let text: ConsoleText = "a\(String(scalar))b"
    #expect(acting(in: text.description, lineBreaks: false) == [])
    #expect(text.description.hasPrefix("a\\") && text.description.hasSuffix("b"))
    let body = Array(("[" + Self.json("a\(scalar)b") + "]").utf8)
    let shown = VisibleCharacters.json(body, isJSON: true)
    #expect(acting(in: String(decoding: shown, as: UTF8.self), lineBreaks: false) == [])
    // It is the same JSON.
    #expect((try? JSONReader.read(JSONValue.self, from: shown)) == [.string("a\(scalar)b")])
  }

  @Test func keepsTheWritingOfPeople() {
    let words = "Zoë 東京 مرحبا नमस्ते 👩‍👩‍👧 c'est l'été — “ok” ½ \u{200C}\u{200D}"
    #expect(ConsoleText("\(words)").description == words)
    #expect(VisibleCharacters.json(Array("\"\(words)\"".utf8), isJSON: true) == Array("\"\(words)\"".utf8))
  }

  @Test func takesTheWordsOfTheSourceAsTheyAre() {
    let strong = Style(isColoured: true).strong("\(Self.payload)")
    #expect(strong.description.hasPrefix("\u{1B}[1m\\u{1B}[2J") && strong.description.hasSuffix("x\u{1B}[0m"))
    #expect(ConsoleText("one\ntwo \("three\nfour")").description == "one\ntwo three\\nfour")
  }

  /// The message, the other details and their names, the header, each with everything that acts.
  @Test func showsWhatAServerSaysOfAnErrorWithoutItsActing() async {
    let text = Self.json(Self.payload)
    let body =
      #"{"error": {"type": \#(text), "code": \#(text), "message": \#(text), "param": \#(text), \#(text): \#(text)}}"#
    for body in [body, "<title>\(Self.payload)</title>", Self.payload] {
      let transport = RecordingTransport { _ in
        .text(body, status: 400, headers: ["Request-Id": "req \u{1B}[2J\u{9B}1A\u{202E}"])
      }
      let run = await CommandRun.miniature("call", "widgets.retrieve", "id=w_1", transport: transport)
      #expect(run.status == 1)
      expectHarmless(run.failure ?? "", "\(body.count)")
      let test = await CommandRun.miniature("test", transport: transport)
      #expect(test.status == 1)
      expectHarmless(test.failure ?? "")
      expectHarmless(test.output.text)
    }
  }

  @Test func showsAWarningWithoutItsActing() async {
    let text = Self.json(Self.payload)
    for body in [#"{"id": "w_1", "size": \#(text)}"#, #"{"id": {\#(text): \#(text)}}"#, Self.payload] {
      let transport = RecordingTransport { _ in .text(body, headers: ["Request-Id": "\u{1B}[2J"]) }
      let run = await CommandRun.miniature(
        "call", "widgets.retrieve", "id=w_1", output: MemoryOutput(isTerminal: true), transport: transport)
      #expect(run.messages.lines.count == 1)
      expectHarmless(run.messages.text)
      expectHarmless(run.output.text)
    }
  }

  /// The same JSON for a person as for a program, but for a terminal none of it acts.
  @Test func writesResultsVisiblyToATerminalAndAsTheyCameElsewhere() async throws {
    let body = "{\r\n\t\"id\": \"w_1\", \"name\": \"\u{9B}1A\u{7F}\u{202E}\u{2028}x\u{E0041}\", \"size\": 3}"
    let transport = RecordingTransport(body)
    let file = await CommandRun.miniature("call", "widgets.retrieve", "id=w_1", transport: transport)
    #expect(file.output.text == body + "\n")
    let terminal = await CommandRun.miniature(
      "call", "widgets.retrieve", "id=w_1", output: MemoryOutput(isTerminal: true), transport: transport)
    #expect(
      terminal.output.text
        == "{\n\t\"id\": \"w_1\", \"name\": \"\\u009b1A\\u007f\\u202e\\u2028x\\udb40\\udc41\", \"size\": 3}\n"
    )
    let lines = await CommandRun.miniature(
      "call", "--lines",
      input: MemoryInput("{\"operation\": \"widgets.retrieve\", \"input\": {\"id\": \"w_1\"}}\n"),
      output: MemoryOutput(isTerminal: true), transport: transport)
    #expect(lines.output.text.contains("\\u009b1A"))
    expectHarmless(lines.output.text)
  }

  @Test(arguments: [
    ["call", "\(payload)"], ["call", "widgets.create", "\(payload)=1"],
    ["call", "widgets.create", "size=\(payload)"],
    ["call", "widgets.create", "parts:=\(payload)"], ["call", "widgets.create", "\(payload)"],
    ["describe", "\(payload)"], ["call", "widgets.list", "--input", "\(payload)"],
    ["call", "widgets.list", "--base-url", "http://\(payload)"],
    ["call", "widgets.list", "--account", "\(payload)"], ["listen", "--port", "0", "--host", "\(payload)"],
  ])
  func showsAnArgumentWithoutItsActing(_ arguments: [String]) async {
    let run = await CommandRun.miniature(arguments)
    #expect(run.status == 1)
    let ending = CommandEnding(
      running: run.error ?? CommandFailure(""), of: ConnectionCommand<Miniature>.self)
    expectHarmless(ending.text?.description ?? "")
    #expect(ending.text?.description.isEmpty == false)
  }

  /// The parser of arguments shows them in messages of its own.
  @Test(arguments: [
    ["--\(payload)"], ["\(payload)"], ["-\u{1B}"], ["call", "--timeout", "\(payload)"],
    ["listen", "--port", "\(payload)"],
    ["operations", "--kind", "\(payload)"], ["operations", "\(payload)"],
    ["call", "x", "--concurrency=\(payload)"], ["--\n\nUsage: forged"],
  ])
  func showsAnArgumentThatNoCommandTakesWithoutItsActing(_ arguments: [String]) {
    let ending = Self.ending(of: arguments)
    #expect(ending.status == 64)
    let text = ending.text?.description ?? ""
    #expect(text.hasPrefix("Error: "))
    expectHarmless(text)
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("Usage: forged") })
  }

  @Test func showsHelpForACommandThatIsNoneWithoutItsActing() {
    expectHarmless(Self.ending(of: ["help", Self.payload]).text?.description ?? "")
  }

  @Test func keepsTheLinesOfTheHelp() {
    for arguments in [["call", "--help"], ["help", "call"], []] {
      let ending = Self.ending(of: arguments)
      #expect(ending.status == 0)
      #expect(ending.text?.description.split(separator: "\n").count ?? 0 > 10)
    }
  }

  /// How a process would end that does nothing but read its arguments and show help.
  private static func ending(of arguments: [String]) -> CommandEnding {
    var command: any ParsableCommand
    do {
      command = try ConnectionCommand<Miniature>.parseAsRoot(arguments)
    } catch {
      return CommandEnding(parsing: arguments, failed: error, of: ConnectionCommand<Miniature>.self)
    }
    do {
      try command.run()
      return CommandEnding(status: 0, text: nil)
    } catch {
      return CommandEnding(running: error, of: ConnectionCommand<Miniature>.self)
    }
  }

  /// The key may stand in an argument, in a file's name, in an error that nobody foresaw.
  @Test func hidesTheKeyInWhateverIsSaid() async throws {
    let key = try #require(CommandRun.variables["MINIATURE_API_KEY"])
    for arguments in [
      ["call", key], ["call", "widgets.create", "\(key)"], ["call", "widgets.create", "--input", "/\(key)"],
    ] {
      let run = await CommandRun.miniature(arguments)
      let messages = MemoryOutput()
      let surroundings = CommandSurroundings(
        variables: CommandRun.variables, input: MemoryInput(), output: MemoryOutput(), messages: messages,
        terminations: { AsyncStream { $0.finish() } })
      try surroundings.say("\(run.failure ?? "")")
      #expect(messages.text.contains("[redacted]"))
      #expect(!messages.text.contains(key))
    }
    let input = "{\"\(key)\": 1}\n{\"operation\": \"widgets.create\", \"input\": {\"\(key)\": 1}}\n"
    let lines = await CommandRun.miniature("call", "--lines", input: MemoryInput(input))
    #expect(lines.output.lines.count == 2)
    #expect(lines.output.lines.allSatisfy { $0.contains("[redacted]") && !$0.contains(key) })
  }

  @Test func logsThroughTheSameDoor() {
    let messages = MemoryOutput()
    let surroundings = CommandSurroundings(
      variables: CommandRun.variables, input: MemoryInput(), output: MemoryOutput(), messages: messages,
      terminations: { AsyncStream { $0.finish() } })
    var logger = ConsoleLogHandler.logger(surroundings)
    logger[metadataKey: "x"] = "\(Self.payload)"
    logger.warning("\(Self.payload) mk_test_0123456789")
    #expect(messages.lines.count == 1)
    expectHarmless(messages.text)
    #expect(messages.text.contains("[redacted]"))
  }

  /// There is no other way to a terminal: nothing else of the module writes, prints or makes text of its own visible.
  @Test func hasOneDoor() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/ConnectCommand"
    ).standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "swift" {
      count += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      let name = file.lastPathComponent
      for other in [
        "FileHandle.standard", "fputs(", "fwrite(", "puts(", "printf(", "debugPrint(", "dump(", "STDOUT",
        "STDERR", "StreamLogHandler",
      ]
      where text.contains(other) && !["ProcessSurroundings.swift"].contains(name) {
        Issue.record("\(name) has \(other)")
      }
      for line in text.split(separator: "\n") where line.firstMatch(of: /(^|[^.\w])print\(/) != nil {
        #expect(line.contains("func print(") || line.contains("return print("), "\(name): \(line)")
      }
      for line in text.split(separator: "\n") where line.firstMatch(of: /\.(messages|output)\.write\(/) != nil
      {
        #expect(name == "CommandSurroundings+Text.swift", "\(name): \(line)")
      }
      if text.contains("ConsoleText(paragraphs:") { #expect(name == "CommandEnding.swift", "\(name)") }
    }
    #expect(count > 30)
  }
}
