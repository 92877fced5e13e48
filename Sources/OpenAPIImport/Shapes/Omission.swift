/// A part of the document that a spec cannot express.
public struct Omission: Hashable, Sendable {
  /// The place in the document, as a JSON Pointer (RFC 6901).
  public var pointer: String
  /// A description of the part and of what it was replaced by.
  public var message: String

  /// Creates an omission; `message` has no full stop.
  public init(pointer: String, message: String) {
    self.pointer = pointer
    self.message = message
  }
}
