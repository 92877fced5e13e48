// The accessors of generated models call these functions. None is overloaded, because a compiler has to check thousands of calls.
// The common types have getters of their own, which need no metadata of a generic type, neither in the caller's code nor at run
// time.

extension Record {
  /// The value of a required field.
  public func value<Value: JSONConvertible>(_ index: Int) -> Value {
    required(index, Value(slot: slot(index)))
  }

  /// The value of an optional field.
  public func optionalValue<Value: JSONConvertible>(_ index: Int) -> Value? { Value(slot: slot(index)) }

  /// The string of a required field.
  public func string(_ index: Int) -> String { required(index, String(slot: slot(index))) }

  /// The string of an optional field.
  public func optionalString(_ index: Int) -> String? { String(slot: slot(index)) }

  /// The whole number of a required field.
  public func integer(_ index: Int) -> Int { required(index, Int(slot: slot(index))) }

  /// The whole number of an optional field.
  public func optionalInteger(_ index: Int) -> Int? { Int(slot: slot(index)) }

  /// The Boolean value of a required field.
  public func boolean(_ index: Int) -> Bool { required(index, Bool(slot: slot(index))) }

  /// The Boolean value of an optional field.
  public func optionalBoolean(_ index: Int) -> Bool? { Bool(slot: slot(index)) }

  /// Replaces the value of a required field.
  public mutating func set<Value: JSONConvertible>(_ index: Int, _ value: Value) {
    set(index, slot: value.slot)
  }

  /// Replaces or removes the value of an optional field.
  public mutating func setOptional<Value: JSONConvertible>(_ index: Int, _ value: Value?) {
    set(index, slot: value?.slot ?? .absent)
  }

  /// Replaces the string of a required field.
  public mutating func setString(_ index: Int, _ value: String) {
    set(index, slot: FieldSlot(.string(value)))
  }

  /// Replaces or removes the string of an optional field.
  public mutating func setOptionalString(_ index: Int, _ value: String?) {
    set(index, slot: value.map { FieldSlot(.string($0)) } ?? .absent)
  }

  /// Replaces the whole number of a required field.
  public mutating func setInteger(_ index: Int, _ value: Int) {
    set(index, slot: FieldSlot(.integer(value)))
  }

  /// Replaces or removes the whole number of an optional field.
  public mutating func setOptionalInteger(_ index: Int, _ value: Int?) {
    set(index, slot: value.map { FieldSlot(.integer($0)) } ?? .absent)
  }

  /// Replaces the Boolean value of a required field.
  public mutating func setBoolean(_ index: Int, _ value: Bool) {
    set(index, slot: FieldSlot(.boolean(value)))
  }

  /// Replaces or removes the Boolean value of an optional field.
  public mutating func setOptionalBoolean(_ index: Int, _ value: Bool?) {
    set(index, slot: value.map { FieldSlot(.boolean($0)) } ?? .absent)
  }

  private func required<Value>(_ index: Int, _ value: Value?) -> Value {
    // Decoding and generated initializers fill all required fields with values of their types, and nothing else can make a record
    // or give one to a model.
    guard let value else { preconditionFailure("field \(index) of a record is not of its schema") }
    return value
  }
}
