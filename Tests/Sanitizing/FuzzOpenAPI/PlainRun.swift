import Foundation
import JSONText

/// So many executions, each on a document of a folder that was changed one to six times; the same numbers every time.
struct PlainRun {
  /// Seconds of processor time that one execution may take: other work on the machine counts for nothing.
  private static let seconds = 2
  private static let mostBytes = 8_192

  var folders: [String]
  /// The number of the first one, so that several processes share the work.
  var first = 0
  var runs: Int

  func run() {
    let documents = read()
    guard !documents.isEmpty else { fatalError("no documents in \(folders)") }
    let clock = ContinuousClock()
    let begin = clock.now
    for run in first..<first + runs {
      var mutator = DocumentMutator(seed: UInt64(run))
      let document = mutator.mutated(documents[run % documents.count], changes: 1 + run / documents.count % 6)
      let text = Array(document.compactText.utf8)
      // What takes longer ends the program, which leaves the document behind.
      LastDocument.keep(text)
      limit(to: Self.seconds)
      testOpenAPI(
        text.count > Self.mostBytes ? Array(documents[run % documents.count].compactText.utf8) : text)
      limit(to: 0)
      if run % 50_000 == 49_999 { report(run + 1 - first, clock.now - begin) }
    }
    report(runs, clock.now - begin)
  }

  /// Ends the program when so much processor time has passed; zero for never.
  private func limit(to seconds: Int) {
    var timer = itimerval()
    timer.it_value.tv_sec = seconds
    // ITIMER_PROF, whose type is another one on each platform.
    setitimer(2, &timer, nil)
  }

  private func read() -> [OrderedJSON] {
    folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted().compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").flatMap { try? OrderedJSON(Array($0)) }
      }
    }
  }

  private func report(_ count: Int, _ time: Duration) {
    var usage = rusage()
    // RUSAGE_SELF, which has another type on each platform.
    getrusage(0, &usage)
    print("\(count) executions in \(time); most memory \(usage.ru_maxrss / 1_024) MB; \(Outcomes.text)")
    fflush(nil)
  }
}

/// The document that is being tried, in a file that is mapped to memory and outlives the program.
private enum LastDocument {
  private static let size = 1 << 20
  nonisolated(unsafe) private static let memory: UnsafeMutableRawPointer? = {
    let path = ProcessInfo.processInfo.environment["FUZZ_LAST"] ?? "last-document.json"
    let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0, ftruncate(descriptor, off_t(size)) == 0 else { return nil }
    return mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
  }()

  static func keep(_ text: [UInt8]) {
    guard let memory, text.count < size else { return }
    text.withUnsafeBytes {
      memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count)
    }
    // Blanks behind it, over what the last one left.
    memset(memory + text.count, 0x20, min(size - text.count, 1 << 14))
  }
}
