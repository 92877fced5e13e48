#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The stored value of one field of a ``Record``: none, a scalar, another record, or a value of any other type.
///
/// Types that are stored in the form of another (an id and an enum are strings, an expanded object is a record) cost no
/// allocation of their own; every other type is stored in a box.
public struct FieldSlot: Sendable {
  enum Content: Sendable {
    case absent
    case string(String)
    case integer(Int)
    case double(Double)
    case boolean(Bool)
    case date(Date)
    case record(Record)
    case boxed(any FieldBoxing)
  }

  let content: Content

  init(_ content: Content) { self.content = content }

  /// A slot without a value.
  static let absent = FieldSlot(.absent)

  /// Stores a value in a box.
  public init<Value: JSONConvertible & Hashable>(boxing value: Value) {
    content = .boxed(FieldBox(value))
  }

  /// The value in the box; nil where the slot has none, or one of another type.
  public func unboxed<Value: JSONConvertible & Hashable>(as type: Value.Type = Value.self) -> Value? {
    guard case .boxed(let box) = content else { return nil }
    return (box as? FieldBox<Value>)?.value
  }

  var isAbsent: Bool {
    if case .absent = content { true } else { false }
  }
}

extension FieldSlot: Hashable {
  /// Whether two slots have equal values of the same type.
  public static func == (left: FieldSlot, right: FieldSlot) -> Bool {
    switch (left.content, right.content) {
    case (.absent, .absent): true
    case (.string(let left), .string(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.double(let left), .double(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.date(let left), .date(let right)): left == right
    case (.record(let left), .record(let right)): left == right
    case (.boxed(let left), .boxed(let right)): left === right || left.isEqual(to: right)
    default: false
    }
  }

  /// Feeds the value to a hasher.
  public func hash(into hasher: inout Hasher) {
    switch content {
    case .absent: hasher.combine(0)
    case .string(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .double(let value): hasher.combine(value)
    case .boolean(let value): hasher.combine(value)
    case .date(let value): hasher.combine(value)
    case .record(let value): hasher.combine(value)
    case .boxed(let box): box.hash(into: &hasher)
    }
  }
}

/// A type-erased box of a value.
protocol FieldBoxing: AnyObject, Sendable {
  func write(to json: inout JSONWriter)
  func isEqual(to other: any FieldBoxing) -> Bool
  func hash(into hasher: inout Hasher)
}

final class FieldBox<Value: JSONConvertible & Hashable>: FieldBoxing {
  let value: Value

  init(_ value: Value) { self.value = value }

  func write(to json: inout JSONWriter) { value.write(to: &json) }
  func isEqual(to other: any FieldBoxing) -> Bool { (other as? FieldBox<Value>)?.value == value }
  func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
