import ConnectionRuntime
import Foundation
import HTTPTypes

/// A request as the API understands it, whoever sent it.
struct APICall: Equatable, CustomStringConvertible {
  struct Pair: Hashable, Comparable, CustomStringConvertible {
    var name: String
    var value: String
    var description: String { "\(name)=\(value)" }
    static func < (left: Pair, right: Pair) -> Bool { (left.name, left.value) < (right.name, right.value) }
  }

  var method: String
  var address: String
  /// Decoded, and by name: their order means nothing.
  var query: [Pair]
  /// Decoded, and by name.
  var body: [Pair]
  var version: String?
  var authorization: String?

  var description: String {
    "\(method) \(address) query \(query) body \(body) version \(version ?? "-") \(authorization ?? "-")"
  }

  /// What a client sent.
  init(_ request: HTTPRequest, body: [UInt8]) {
    method = request.method.rawValue
    let path = (request.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    address = "\(request.scheme ?? "")://\(request.authority ?? "")\(path.first ?? "")"
    query = path.count > 1 ? Self.pairs(String(path[1])) : []
    self.body = Self.pairs(String(decoding: body, as: UTF8.self))
    version = HTTPField.Name("Stripe-Version").flatMap { request.headerFields[$0] }
    authorization = request.headerFields[.authorization]
  }

  /// What curl sends for its arguments.
  ///
  /// Knows the options that the pages use, and fails with any other.
  init(curl arguments: [String]) throws {
    var given: String?
    var isQuery = false
    var addresses: [String] = []
    var headers: [String: String] = [:]
    var data: [Pair] = []
    var rest = arguments[...]
    func value() throws -> String {
      guard let value = rest.popFirst() else { throw Unknown(argument: "an option without a value") }
      return value
    }
    while let argument = rest.popFirst() {
      switch argument {
      case "-G": isQuery = true
      case "-X": given = try value()
      case "-H":
        let parts = try value().split(separator: ": ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw Unknown(argument: "a header without a value") }
        headers[parts[0].lowercased()] = parts[1]
      case "-d": data += Self.pairs(try value())
      case "--data-urlencode":
        // curl encodes what follows the first '=' and sends the name as it stands.
        let parts = try value().split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw Unknown(argument: "data without a name") }
        data.append(Pair(name: Self.decoded(String(parts[0])), value: String(parts[1])))
      default:
        // curl would take brackets and braces in an address for a pattern.
        guard argument.hasPrefix("https://"), !argument.contains(where: "[]{}?# ".contains) else {
          throw Unknown(argument: argument)
        }
        addresses.append(argument)
      }
    }
    guard addresses.count == 1 else { throw Unknown(argument: "\(addresses.count) addresses") }
    method = given ?? (isQuery || data.isEmpty ? "GET" : "POST")
    address = addresses[0]
    query = isQuery ? data.sorted() : []
    body = isQuery ? [] : data.sorted()
    version = headers["stripe-version"]
    authorization = headers["authorization"]
  }

  /// An argument that the pages should not need.
  struct Unknown: Error {
    var argument: String
  }

  private static func pairs(_ form: String) -> [Pair] {
    form.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return Pair(name: decoded(parts[0]), value: parts.count > 1 ? decoded(parts[1]) : "")
    }.sorted()
  }

  private static func decoded(_ text: String) -> String {
    text.replacing("+", with: " ").removingPercentEncoding ?? "malformed: \(text)"
  }
}
