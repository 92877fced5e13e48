extension OrderedJSON {
  /// Reads a whole text (RFC 8259) as one value; where a name stands twice in an object, both members are kept.
  ///
  /// - Throws: ``JSONTextError`` at the first place that isn't JSON, that nests deeper than 128 levels, or that is one
  ///   value more than `limit`.
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
