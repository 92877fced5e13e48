import CLibFuzzer
import Foundation

// The arguments are those of libFuzzer; with `FUZZ_PLAIN_RUNS` they are folders of documents, which so many others are
// made of without a look at what they reach, from the one with the number `FUZZ_FIRST` on. That is three times as fast.

let environment = ProcessInfo.processInfo.environment
if let runs = environment["FUZZ_PLAIN_RUNS"].flatMap({ Int($0) }) {
  let first = environment["FUZZ_FIRST"].flatMap { Int($0) } ?? 0
  PlainRun(folders: Array(CommandLine.arguments.dropFirst()), first: first, runs: runs).run()
  exit(0)
}

// libFuzzer takes a pointer to a pointer that is never null.
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
var count = CommandLine.argc
exit(LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) })
