/// A parameter that can set or clear the stored value.
///
/// Leave the parameter nil to keep the stored value, `.set` it to replace that, `.clear` it to remove it. Clearing is sent as the
/// empty string; an empty list or map clears as well, since form encoding has no other way to express it.
public enum Clearable<Value: JSONConvertible & Hashable>: JSONConvertible, Hashable {
  /// Replaces the stored value.
  case set(Value)
  /// Removes the stored value.
  case clear

  /// Reads the empty string as ``clear``, anything else as a value.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.readEmptyString() ? .clear : .set(try json.read())
  }

  /// Writes the value; the empty string where it clears.
  public func write(to json: inout JSONWriter) {
    if case .set(let value) = self, (value as? any Collection)?.isEmpty != true {
      value.write(to: &json)
    } else {
      json.write("")
    }
  }

  /// Makes ``clear`` from the empty string of a slot, and ``set(_:)`` from any other value of the type.
  public init?(slot: FieldSlot) {
    if case .string("") = slot.content {
      self = .clear
    } else if let value = Value(slot: slot) {
      self = .set(value)
    } else {
      return nil
    }
  }

  /// The slot that stores the value; the empty string where there is none, as in the JSON.
  public var slot: FieldSlot {
    if case .set(let value) = self, (value as? any Collection)?.isEmpty != true { return value.slot }
    return FieldSlot(.string(""))
  }
}

extension JSONReader {
  /// Skips `""`, and returns whether it was there.
  mutating func readEmptyString() throws(JSONError) -> Bool {
    scanner.skipSpace()
    let quote = UInt8(ascii: "\"")
    guard scanner.byte == quote, scanner.position + 1 < scanner.end,
      scanner.base[scanner.position + 1] == quote
    else { return false }
    scanner.position += 2
    return true
  }
}
