import ConnectionPlan
import ConnectionSpec
import JSONText

/// A writer of `curl` commands, each of which sends the request that the client sends for an example's input.
public struct CurlSnippet: Sendable {
  let plan: Plan

  /// Creates a writer of commands for a plan's API.
  public init(plan: Plan) { self.plan = plan }

  /// The command that calls an operation with an example's input, for a POSIX shell, one option on each line.
  public func command(_ operation: OperationPlan, _ example: ExamplePlan) -> String {
    let identity = plan.connection.identity
    let rest = example.input.filter { member in
      !operation.pathParameters.contains { $0.wireName == member.name }
    }
    var lines = [
      "curl" + method(operation, hasQuery: !rest.isEmpty) + " " + quoted(url(operation, example))
    ]
    lines.append("-H \"Authorization: Bearer $\(plan.environmentVariable)\"")
    lines.append(
      "-H " + quoted("\(identity.apiVersion.header.value): \(identity.apiVersion.value.value)"))
    if identity.body == .json, !operation.sendsQuery {
      lines.append("-H " + quoted("Content-Type: application/json"))
      lines.append("-d " + quoted(OrderedJSON.object(rest).prettyText))
    } else {
      lines += FormPairs.pairs(of: .object(rest)).map { option($0) }
    }
    return lines.joined(separator: " \\\n  ")
  }

  private func method(_ operation: OperationPlan, hasQuery: Bool) -> String {
    switch operation.method {
    case .get: hasQuery ? " -G" : ""
    case .post: hasQuery ? "" : " -X POST"
    case .put, .patch: " -X \(operation.method.rawValue)"
    case .delete: (hasQuery ? " -G" : "") + " -X DELETE"
    }
  }

  private func url(_ operation: OperationPlan, _ example: ExamplePlan) -> String {
    let path = operation.segments.map { segment -> String in
      switch segment {
      case .literal(let text): return text
      case .placeholder(let name):
        guard case .string(let id)? = example.input.first(where: { $0.name == name })?.value else {
          return ""
        }
        return FormPairs.percentEncoded(id)
      }
    }
    let text = path.joined()
    return plan.connection.identity.baseURL.value + text
  }

  /// An option for a pair: `-d`, or `--data-urlencode` where curl must percent-encode the value; the name is sent as it is.
  private func option(_ pair: FormPairs.Pair) -> String {
    let isPlain = FormPairs.percentEncoded(pair.value) == pair.value
    return (isPlain ? "-d " : "--data-urlencode ") + quoted(pair.name + "=" + pair.value)
  }

  private func quoted(_ word: String) -> String { ShellWord(word).text }
}

/// The conversion of JSON to form pairs with nested names such as `address[city]` and `items[0][price]`.
public enum FormPairs {
  /// A name-value pair of a form; the value is not percent-encoded.
  public struct Pair: Hashable, Sendable {
    /// The name with its brackets; its parts are percent-encoded, since curl sends names as they are.
    public var name: String
    /// The value as the API reads it.
    public var value: String
  }

  /// The pairs of a JSON object, in the order of its members; null and empty containers have none.
  public static func pairs(of json: OrderedJSON) -> [Pair] {
    json.members.flatMap { pairs(named: percentEncoded($0.name), $0.value) }
  }

  private static func pairs(named name: String, _ json: OrderedJSON) -> [Pair] {
    switch json {
    case .null: []
    case .boolean(let value): [Pair(name: name, value: value ? "true" : "false")]
    case .number(let text): [Pair(name: name, value: text)]
    case .string(let text): [Pair(name: name, value: text)]
    case .array(let elements):
      elements.enumerated().flatMap { pairs(named: "\(name)[\($0.offset)]", $0.element) }
    case .object(let members):
      members.flatMap { pairs(named: "\(name)[\(percentEncoded($0.name))]", $0.value) }
    }
  }

  /// Percent-encodes a text except for ASCII letters, digits and `-._~`, the unreserved characters of RFC 3986.
  static func percentEncoded(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      if byte.isLetterOrDigit || "-._~".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
