import Foundation

/// A form, decoded without any part of the runtime.
struct FormContent {
  /// Bytes, since strings that look the same are equal to Swift but not to a server.
  struct Pair: Hashable, CustomStringConvertible {
    var name: [UInt8]
    var value: [UInt8]

    init(_ name: String, _ value: String) {
      self.name = Array(name.utf8)
      self.value = Array(value.utf8)
    }

    var description: String {
      "\(String(decoding: name, as: UTF8.self))=\(String(decoding: value, as: UTF8.self))"
    }
  }

  var pairs: [Pair]

  init(pairs: [[String]]) { self.pairs = pairs.map { Pair($0[0], $0[1]) } }

  init?(text: String) {
    pairs = []
    for part in text.split(separator: "&", omittingEmptySubsequences: true) {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let name = Self.decoded(halves[0]), let value = Self.decoded(halves[1]) else {
        return nil
      }
      pairs.append(Pair(name, value))
    }
  }

  /// How often each pair is there.
  var counted: [Pair: Int] { Dictionary(pairs.map { ($0, 1) }, uniquingKeysWith: +) }

  /// The indices of each list in the order in which they come first.
  var indices: [String: [String]] {
    var indices: [String: [String]] = [:]
    for pair in pairs {
      let name = String(decoding: pair.name, as: UTF8.self)
      // The keys of metadata may be numbers too, and have no order.
      for match in name.matches(of: /\[([0-9]+)\]/) where !name.contains("metadata") {
        let list = String(name[..<match.range.lowerBound])
        let index = String(match.1)
        if indices[list]?.contains(index) != true { indices[list, default: []].append(index) }
      }
    }
    return indices
  }

  private static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }
}
