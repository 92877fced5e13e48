import JSONText

/// The function by the name that libFuzzer's own main, which comes with it, wants to be linked with.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  testOpenAPI(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// The function by the name that libFuzzer calls for a new input: the document's tree is changed, and not its bytes.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(_ data: UnsafeMutablePointer<UInt8>?, _ size: Int, _ most: Int, _ seed: CUnsignedInt) -> Int {
  guard let data else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  let document = (try? OrderedJSON(bytes)) ?? DocumentMutator.smallest
  var mutator = DocumentMutator(seed: UInt64(seed))
  // What grows too large is given up for a smaller change of the same document.
  for changes in [1 + Int(seed % 4), 1, 1] {
    let text = Array(mutator.mutated(document, changes: changes).compactText.utf8)
    guard text.count <= most else { continue }
    data.update(from: text, count: text.count)
    return text.count
  }
  return min(size, most)
}
