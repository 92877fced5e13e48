/// Something in the document that the spec language cannot say.
public struct Omission: Hashable, Sendable {
  /// Where it stands in the document, as a JSON pointer.
  public var pointer: String
  /// What it is, and what became of it.
  public var message: String

  /// Makes an omission of a place and a sentence without a full stop.
  public init(pointer: String, message: String) {
    self.pointer = pointer
    self.message = message
  }
}
