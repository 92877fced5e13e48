/// The values that an ``OpenStringEnum`` lists, to be found by their spelling.
///
/// A table, because a `switch` over strings compares one after the other, and takes a compiler a time that grows with the square
/// of its cases.
public struct OpenEnumValues<Value: OpenStringEnum>: Sendable {
  /// The values, in the API's order.
  let values: [Value]
  private let spellings: [String]
  /// Nil where so few are listed that comparing them all is faster than a hash.
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

  /// The value of a spelling; nil where it is not listed.
  subscript(_ spelling: String) -> Value? {
    (places.map { $0[spelling] } ?? spellings.firstIndex(of: spelling)).map { values[$0] }
  }
}
