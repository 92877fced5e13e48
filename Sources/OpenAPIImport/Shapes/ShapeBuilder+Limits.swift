import ConnectionSpec

extension ShapeBuilder {
  /// Reads the limits of a parameter that its type can have; records limits that cannot be expressed or
  /// satisfied as omissions.
  mutating func limits(of schema: DocumentValue, for shape: Shape, at pointer: JSONPointer) -> Limits {
    var limits = Limits()
    switch shape {
    case .scalar(.integer), .scalar(.amount), .scalar(.number), .scalar(.timestamp):
      (limits.minimum, limits.maximum) = pair("minimum", "maximum", schema, at: pointer)
    case .scalar(.string), .scalar(.url), .scalar(.email), .scalar(.currency), .scalar(.decimal):
      let (low, high) = pair("minLength", "maxLength", schema, at: pointer)
      limits.minimumLength = low.flatMap { $0 > 0 ? $0 : nil }
      limits.maximumLength = high.flatMap { $0 == commonLength ? nil : $0 }
    case .list:
      let (low, high) = pair("minItems", "maxItems", schema, at: pointer)
      limits.minimumItems = low.flatMap { $0 > 0 ? $0 : nil }
      limits.maximumItems = high
    default: break
    }
    return limits
  }

  private mutating func pair(
    _ lowKey: String, _ highKey: String, _ schema: DocumentValue, at pointer: JSONPointer
  ) -> (Int?, Int?) {
    let low = limit(lowKey, schema, at: pointer)
    let high = limit(highKey, schema, at: pointer)
    if let low, let high, low > high {
      omit(pointer, "'\(lowKey)' is above '\(highKey)'; the value is left without limits")
      return (nil, nil)
    }
    return (low, high)
  }

  private mutating func limit(_ key: String, _ schema: DocumentValue, at pointer: JSONPointer) -> Int? {
    guard let value = schema[key]?.integer, value < 0 else { return schema[key]?.integer }
    omit(pointer, "'\(key)' is below 0, which cannot be said in a spec; it is left open")
    return nil
  }
}
