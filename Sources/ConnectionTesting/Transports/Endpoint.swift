import Foundation

/// A method and a path template, as the spec and the documentation write them: `POST /v1/customers/{customer}`.
public struct Endpoint: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The HTTP method.
  public let method: String
  /// The path with its placeholders.
  public let template: String

  /// Makes an endpoint.
  public init(method: String, template: String) {
    self.method = method
    self.template = template
  }

  /// Makes an endpoint from its text; a text that is none ends the program.
  public init(stringLiteral value: String) {
    let words = value.split(separator: " ")
    guard words.count == 2, words[1].hasPrefix("/") else {
      preconditionFailure("'\(value)' is no endpoint, which is written 'POST /v1/customers/{customer}'")
    }
    self.init(method: String(words[0]), template: String(words[1]))
  }

  /// The method and the path template.
  public var description: String { "\(method) \(template)" }

  /// How many segments are no placeholders: the endpoint that says most about a path is the one that is meant.
  var precision: Int { template.split(separator: "/").count { !$0.hasPrefix("{") } }

  /// The values of the placeholders, decoded; nil where the request goes elsewhere.
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
