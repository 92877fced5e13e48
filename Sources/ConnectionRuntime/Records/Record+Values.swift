// The accessors of generated models call these. None is overloaded, because there are thousands of calls for a compiler to
// check. The common types have getters of their own: they need no metadata of a generic type, neither in the caller's code
// nor at run time.

extension Record {
  /// A value that is always there.
  public func value<Value: JSONConvertible>(_ index: Int) -> Value {
    required(index, Value(slot: slot(index)))
  }

  /// A value that may be missing.
  public func optionalValue<Value: JSONConvertible>(_ index: Int) -> Value? { Value(slot: slot(index)) }

  /// A string that is always there.
  public func string(_ index: Int) -> String { required(index, String(slot: slot(index))) }

  /// A string that may be missing.
  public func optionalString(_ index: Int) -> String? { String(slot: slot(index)) }

  /// A whole number that is always there.
  public func integer(_ index: Int) -> Int { required(index, Int(slot: slot(index))) }

  /// A whole number that may be missing.
  public func optionalInteger(_ index: Int) -> Int? { Int(slot: slot(index)) }

  /// A flag that is always there.
  public func boolean(_ index: Int) -> Bool { required(index, Bool(slot: slot(index))) }

  /// A flag that may be missing.
  public func optionalBoolean(_ index: Int) -> Bool? { Bool(slot: slot(index)) }

  /// Replaces a value that is always there.
  public mutating func set<Value: JSONConvertible>(_ index: Int, _ value: Value) {
    set(index, slot: value.slot)
  }

  /// Replaces or removes a value that may be missing.
  public mutating func setOptional<Value: JSONConvertible>(_ index: Int, _ value: Value?) {
    set(index, slot: value?.slot ?? .absent)
  }

  /// Replaces a string that is always there.
  public mutating func setString(_ index: Int, _ value: String) {
    set(index, slot: FieldSlot(.string(value)))
  }

  /// Replaces or removes a string that may be missing.
  public mutating func setOptionalString(_ index: Int, _ value: String?) {
    set(index, slot: value.map { FieldSlot(.string($0)) } ?? .absent)
  }

  /// Replaces a whole number that is always there.
  public mutating func setInteger(_ index: Int, _ value: Int) {
    set(index, slot: FieldSlot(.integer(value)))
  }

  /// Replaces or removes a whole number that may be missing.
  public mutating func setOptionalInteger(_ index: Int, _ value: Int?) {
    set(index, slot: value.map { FieldSlot(.integer($0)) } ?? .absent)
  }

  /// Replaces a flag that is always there.
  public mutating func setBoolean(_ index: Int, _ value: Bool) {
    set(index, slot: FieldSlot(.boolean(value)))
  }

  /// Replaces or removes a flag that may be missing.
  public mutating func setOptionalBoolean(_ index: Int, _ value: Bool?) {
    set(index, slot: value.map { FieldSlot(.boolean($0)) } ?? .absent)
  }

  private func required<Value>(_ index: Int, _ value: Value?) -> Value {
    // A reader fills all required fields with values of their types, and so does a generated initializer; nobody else can make a
    // record or give one to a model.
    guard let value else { preconditionFailure("field \(index) of a record is not of its schema") }
    return value
  }
}
