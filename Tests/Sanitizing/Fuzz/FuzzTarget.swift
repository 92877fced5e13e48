import Foundation

/// What is fuzzed.
enum FuzzTarget: String, CaseIterable {
  case json, form, http, manifest, signature, yaml

  /// Tries one input; a property that does not hold ends the program, which libFuzzer reports with the input.
  func test(_ bytes: [UInt8]) {
    switch self {
    case .json: testJSON(bytes)
    case .form: testForm(bytes)
    case .manifest: testManifest(bytes)
    case .signature: testSignature(bytes)
    case .yaml: testYAML(bytes)
    case .http: testHTTP(bytes)
    }
  }
}

/// Ends the program where a property does not hold.
func require(_ holds: @autoclosure () -> Bool, _ property: @autoclosure () -> String) {
  if !holds() { fatalError("property: \(property())") }
}

/// What `FUZZ_TARGET` names.
private let chosen: FuzzTarget = {
  guard let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTarget.init) else {
    fatalError("FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue))")
  }
  return target
}()

/// Tries one input on what was chosen.
func testChosen(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen.test(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The function by the name that libFuzzer's own main, which comes with it, wants to be linked with.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { testChosen(start, count) }
