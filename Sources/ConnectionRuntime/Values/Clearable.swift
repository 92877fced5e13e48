/// A parameter whose stored value the API can be told to clear.
///
/// Leave the parameter nil to keep what is stored, `.set` it to replace that, `.clear` it to remove it. On the wire clearing is
/// the empty string; an empty list or map clears as well, since form encoding has no other way to say it.
public enum Clearable<Value: JSONConvertible & Hashable>: JSONConvertible, Hashable {
  /// Replaces what is stored.
  case set(Value)
  /// Removes what is stored.
  case clear

  /// Reads the empty string as ``clear``, anything else as a value.
  public init(from json: inout JSONReader) throws(JSONError) {
    self = try json.readEmptyString() ? .clear : .set(try json.read())
  }

  /// Writes the value, or the empty string.
  public func write(to json: inout JSONWriter) {
    if case .set(let value) = self, (value as? any Collection)?.isEmpty != true {
      value.write(to: &json)
    } else {
      json.write("")
    }
  }

  /// The empty string of a field as ``clear``, anything else as a value.
  public init?(slot: FieldSlot) {
    if case .string("") = slot.content {
      self = .clear
    } else if let value = Value(slot: slot) {
      self = .set(value)
    } else {
      return nil
    }
  }

  /// What the value is kept as; the empty string where there is none, as on the wire.
  public var slot: FieldSlot {
    if case .set(let value) = self, (value as? any Collection)?.isEmpty != true { return value.slot }
    return FieldSlot(.string(""))
  }
}

extension JSONReader {
  /// Moves behind `""` if it stands here, and says whether it did.
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
