import CLibFuzzer
import Foundation

// The arguments are those of libFuzzer; with `FUZZ_PLAIN_RUNS` they are folders of documents, which so many others are
// made of without a look at what they reach. That is three times as fast.

if let runs = ProcessInfo.processInfo.environment["FUZZ_PLAIN_RUNS"].flatMap({ Int($0) }) {
  PlainRun(folders: Array(CommandLine.arguments.dropFirst()), runs: runs).run()
  exit(0)
}

// libFuzzer takes a pointer to a pointer that is never null.
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
var count = CommandLine.argc
exit(LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) })
