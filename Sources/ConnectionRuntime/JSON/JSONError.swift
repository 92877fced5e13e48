/// Says where in a JSON text something else stood than was expected.
///
/// It is thrown by ``JSONReader`` and by every ``JSONConvertible`` type.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The place, such as `$.items[0].email`; `$` is the whole text.
  public var path: String
  /// What the reader expected there, such as `an integer`.
  public var expected: String
  /// What stood there instead, such as `string "12"`.
  public var found: String
  /// The place as a number of bytes from the start of the text.
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

  /// The error as it leaves the reader: with its full path, which is worked out only now so that good input never pays for it,
  /// without the call's secrets, and without what stands in a field that is usually secret.
  ///
  /// Until then `path` holds what is to be added to the path, and has no `$`, and what was found is not cut: of a secret that was
  /// cut, a part would stay.
  func located(in bytes: UnsafeBufferPointer<UInt8>, hiding redaction: Redaction) -> JSONError {
    var located = self
    if !path.hasPrefix("$") { located.path = JSONPath.of(offset: offset, in: bytes) + path }
    located = redaction.error(located.withoutSecrets)
    located.found = JSONScanner.shortened(located.found)
    return located
  }
}
