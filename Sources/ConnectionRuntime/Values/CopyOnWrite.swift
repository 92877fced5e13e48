/// Keeps a large value behind a reference, and copies it only when one of several owners changes it.
///
/// Generated models with many fields use it, so that passing one on costs as little as passing a reference.
public struct CopyOnWrite<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The box is unchecked because nothing writes to one that has a second owner: `value` makes sure of it.
  @usableFromInline
  final class Box: @unchecked Sendable {
    @usableFromInline var value: Value
    @usableFromInline init(_ value: Value) { self.value = value }
  }

  @usableFromInline var box: Box

  /// Puts a value behind a reference.
  @inlinable
  public init(_ value: Value) { box = Box(value) }

  /// The value; changing it leaves other copies as they are.
  @inlinable
  public var value: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }

  /// Whether two values are the same.
  public static func == (left: Self, right: Self) -> Bool {
    left.box === right.box || left.box.value == right.box.value
  }

  /// Feeds the value to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(box.value) }
}
