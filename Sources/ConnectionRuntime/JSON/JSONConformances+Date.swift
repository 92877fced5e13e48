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

  /// Writes whole seconds since 1970; what is less than a second is cut off.
  public func write(to json: inout JSONWriter) {
    let seconds = timeIntervalSince1970.rounded(.down)
    json.write(Int(exactly: seconds) ?? (seconds > 0 ? .max : seconds < 0 ? .min : 0))
  }

  /// The value of a field.
  public init?(slot: FieldSlot) {
    guard case .date(let value) = slot.content else { return nil }
    self = value
  }

  /// The value as a record keeps it.
  public var slot: FieldSlot { FieldSlot(.date(self)) }
}
