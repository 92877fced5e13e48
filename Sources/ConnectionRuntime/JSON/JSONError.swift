/// An error of decoding: the place in a JSON text, what was expected there and what was found.
///
/// It is thrown by ``JSONReader`` and by every ``JSONConvertible`` type.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the value, such as `$.items[0].email`; `$` is the whole text.
  public var path: String
  /// The description of the expected value, such as `an integer`.
  public var expected: String
  /// The description of the value that was found instead, such as `string "12"`.
  public var found: String
  /// The offset in bytes from the start of the text.
  public var offset: Int

  /// Makes an error from its parts; `offset` is in bytes.
  public init(path: String, expected: String, found: String, offset: Int) {
    self.path = path
    self.expected = expected
    self.found = found
    self.offset = offset
  }

  /// One line, such as `$.items[0].email: expected a string, found number 12 (byte 31)`.
  public var description: String {
    "\(path): expected \(expected), found \(found) (byte \(offset))"
  }

  /// The error as the reader throws it: with its full path, which is computed only now so that valid input never pays for it, and
  /// without the call's secrets and the values of fields that are usually secret.
  ///
  /// Until then `path` has no `$` and holds only the part to append, and the value found is not shortened: a part of a shortened
  /// secret would not be recognised.
  func located(in bytes: UnsafeBufferPointer<UInt8>, hiding redaction: Redaction) -> JSONError {
    var located = self
    if !path.hasPrefix("$") { located.path = JSONPath.of(offset: offset, in: bytes) + path }
    located = redaction.error(located.withoutSecrets)
    located.found = JSONScanner.shortened(located.found)
    return located
  }
}
