import ConnectionRuntime

extension JSONReader {
  /// Reads a text.
  static func read<T: JSONConvertible>(
    _ type: T.Type = T.self, text: String, strict: Bool = false
  ) throws(JSONError) -> T {
    try read(T.self, from: Array(text.utf8), strict: strict)
  }
}

extension JSONConvertible {
  var text: String { String(decoding: json(), as: UTF8.self) }
}

/// The error that reading a text ends with.
func readingError<T: JSONConvertible>(_ type: T.Type, _ text: String, strict: Bool = false) -> JSONError? {
  do {
    _ = try JSONReader.read(T.self, text: text, strict: strict)
    return nil
  } catch {
    return error
  }
}
