public import ConnectionRuntime
import Foundation

/// The decoded parameters of a form or a query.
///
/// A name with its brackets gives the value: `form["items[0][price]"]`. Two are equal when they hold the same pairs, in any
/// order, so that a test can compare with a literal: `form == ["amount": "2000", "currency": "eur"]`.
public struct FormParameters: Sendable, Equatable, ExpressibleByDictionaryLiteral, CustomStringConvertible {
  /// The pairs in the order in which they were sent.
  public var pairs: [FormPair]

  /// Makes parameters from pairs.
  public init(_ pairs: [FormPair]) { self.pairs = pairs }

  /// Makes parameters from the pairs of a literal.
  public init(dictionaryLiteral elements: (String, String)...) {
    pairs = elements.map { FormPair(name: $0, value: $1) }
  }

  /// Decodes a form; a name without `=` has an empty value, and invalid percent-encoding is left as it is.
  public init(decoding text: some StringProtocol) {
    pairs = text.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return FormPair(
        name: Self.decoded(halves[0]), value: halves.count > 1 ? Self.decoded(halves[1]) : "")
    }
  }

  /// The first value of a name, such as `items[0][price]`; nil where the name was not sent.
  public subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The names in the order in which they were sent.
  public var names: [String] { pairs.map(\.name) }

  /// Whether there are no parameters.
  public var isEmpty: Bool { pairs.isEmpty }

  /// Whether both hold the same pairs, in any order.
  public static func == (left: Self, right: Self) -> Bool { left.sorted == right.sorted }

  /// The decoded pairs in one line: `amount=2000 currency=eur`.
  public var description: String { pairs.map { "\($0.name)=\($0.value)" }.joined(separator: " ") }

  private var sorted: [[String]] {
    pairs.map { [$0.name, $0.value] }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    let spaced = String(text.map { $0 == "+" ? " " : $0 })
    return spaced.removingPercentEncoding ?? spaced
  }
}
