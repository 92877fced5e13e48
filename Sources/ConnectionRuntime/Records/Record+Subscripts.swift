// The accessors of generated models call these. The common types have subscripts of their own: they need no metadata of a
// generic type, neither in the caller's code nor at run time.

extension Record {
  /// A value that is always there.
  public subscript<Value: JSONConvertible>(index: Int) -> Value {
    get { required(index, Value(slot: slot(index))) }
    set { set(index, newValue.slot) }
  }

  /// A value that may be missing.
  public subscript<Value: JSONConvertible>(index: Int) -> Value? {
    get { Value(slot: slot(index)) }
    set { set(index, newValue?.slot ?? .absent) }
  }

  /// A string that is always there.
  public subscript(index: Int) -> String {
    get { required(index, String(slot: slot(index))) }
    set { set(index, FieldSlot(.string(newValue))) }
  }

  /// A string that may be missing.
  public subscript(index: Int) -> String? {
    get { String(slot: slot(index)) }
    set { set(index, newValue?.slot ?? .absent) }
  }

  /// A whole number that is always there.
  public subscript(index: Int) -> Int {
    get { required(index, Int(slot: slot(index))) }
    set { set(index, FieldSlot(.integer(newValue))) }
  }

  /// A whole number that may be missing.
  public subscript(index: Int) -> Int? {
    get { Int(slot: slot(index)) }
    set { set(index, newValue?.slot ?? .absent) }
  }

  /// A flag that is always there.
  public subscript(index: Int) -> Bool {
    get { required(index, Bool(slot: slot(index))) }
    set { set(index, FieldSlot(.boolean(newValue))) }
  }

  /// A flag that may be missing.
  public subscript(index: Int) -> Bool? {
    get { Bool(slot: slot(index)) }
    set { set(index, newValue?.slot ?? .absent) }
  }

  private func required<Value>(_ index: Int, _ value: Value?) -> Value {
    // A reader fills all required fields with values of their types, and so does an initializer.
    guard let value else {
      preconditionFailure("the field '\(schema.fields[index].name)' is not of this record's schema")
    }
    return value
  }
}
