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

  private func required<Value>(_ index: Int, _ value: Value?) -> Value {
    // A reader fills all required fields with values of their types, and so does an initializer.
    guard let value else {
      preconditionFailure("the field '\(schema.fields[index].name)' is not of this record's schema")
    }
    return value
  }
}
