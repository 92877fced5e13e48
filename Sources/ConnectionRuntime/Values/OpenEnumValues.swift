/// A lookup table of the values that an ``OpenStringEnum`` lists, by raw value.
///
/// It is a table because a `switch` over strings compares them one after the other, and its compile time grows with the square of
/// its cases.
public struct OpenEnumValues<Value: OpenStringEnum>: Sendable {
  /// The values, in the API's order.
  let values: [Value]
  private let spellings: [String]
  /// The indices of the values by raw value; nil where so few are listed that comparing them all is faster than a hash.
  private let places: [String: Int]?

  /// Makes the table of these values.
  public init(_ values: [Value]) {
    self.values = values
    let spellings = values.map(\.rawValue)
    self.spellings = spellings
    places =
      spellings.count <= 8
      ? nil : Dictionary(zip(spellings, spellings.indices)) { first, _ in first }
  }

  /// The value of a string; nil where it is not listed.
  subscript(_ spelling: String) -> Value? {
    (places.map { $0[spelling] } ?? spellings.firstIndex(of: spelling)).map { values[$0] }
  }
}
