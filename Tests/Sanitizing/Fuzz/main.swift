import CLibFuzzer
import Foundation

// `FUZZ_TARGET` says what is fuzzed; the arguments are those of libFuzzer.

// libFuzzer takes a pointer to a pointer that is never null.
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
var count = CommandLine.argc
exit(LLVMFuzzerRunDriver(&count, &arguments) { testChosen($0, $1) })
