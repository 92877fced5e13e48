extension OrderedJSON {
  /// Parses a whole text as one JSON value (RFC 8259).
  ///
  /// If a name occurs twice in an object, both members are kept.
  ///
  /// - Throws: ``JSONTextError`` at the first place that is not JSON, that nests deeper than 128 levels, or
  /// that exceeds `limit` values.
  public init(_ bytes: [UInt8], values limit: Int = .max) throws(JSONTextError) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<OrderedJSON, JSONTextError> in
      var reader = OrderedJSONReader(bytes: buffer, limit: limit)
      do throws(JSONTextError) {
        let value = try reader.value()
        try reader.end()
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }
}
