#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Date: JSONConvertible {
  /// Reads whole seconds since 1970.
  public init(from json: inout JSONReader) throws(JSONError) {
    self.init(timeIntervalSince1970: Double(try json.readInt()))
  }

  /// Writes whole seconds since 1970, rounded down.
  public func write(to json: inout JSONWriter) {
    let seconds = timeIntervalSince1970.rounded(.down)
    json.write(Int(exactly: seconds) ?? (seconds > 0 ? .max : seconds < 0 ? .min : 0))
  }

  /// The value of a record's slot; nil where the slot has none, or one of another type.
  public init?(slot: FieldSlot) {
    guard case .date(let value) = slot.content else { return nil }
    self = value
  }

  /// The slot that stores the value in a record.
  public var slot: FieldSlot { FieldSlot(.date(self)) }
}
