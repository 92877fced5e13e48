import CLibFuzzer
import Foundation

// The arguments are those of libFuzzer.

// libFuzzer takes a pointer to a pointer that is never null.
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
var count = CommandLine.argc
exit(LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) })
