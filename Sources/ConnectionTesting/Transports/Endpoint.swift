import Foundation

/// A method and a path template, as the spec and the documentation write them: `POST /v1/customers/{customer}`.
public struct Endpoint: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The HTTP method.
  public let method: String
  /// The path template, with its placeholders in braces.
  public let template: String

  /// Makes an endpoint from its method and path template.
  public init(method: String, template: String) {
    self.method = method
    self.template = template
  }

  /// Makes an endpoint from its text; an invalid one ends the program.
  public init(stringLiteral value: String) {
    let words = value.split(separator: " ")
    guard words.count == 2, words[1].hasPrefix("/") else {
      preconditionFailure("'\(value)' is no endpoint, which is written 'POST /v1/customers/{customer}'")
    }
    self.init(method: String(words[0]), template: String(words[1]))
  }

  /// The method and the path template.
  public var description: String { "\(method) \(template)" }

  /// The number of segments that are not placeholders: of several matching endpoints, the one with the most is chosen.
  var precision: Int { template.split(separator: "/").count { !$0.hasPrefix("{") } }

  /// The decoded values of the placeholders; nil where the request doesn't match.
  func pathValues(of request: RecordedRequest) -> [String: String]? {
    guard request.method == method else { return nil }
    let wanted = template.split(separator: "/")
    let segments = request.path.split(separator: "/")
    guard wanted.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (name, segment) in zip(wanted, segments) {
      if name.hasPrefix("{"), name.hasSuffix("}") {
        values[String(name.dropFirst().dropLast())] = segment.removingPercentEncoding ?? String(segment)
      } else if name != segment {
        return nil
      }
    }
    return values
  }
}
