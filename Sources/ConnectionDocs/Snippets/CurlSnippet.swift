import ConnectionPlan
import JSONText
import ConnectionSpec

/// The `curl` command that sends what the client sends for an example's input.
public struct CurlSnippet: Sendable {
  let plan: Plan

  /// A writer of commands for a plan's API.
  public init(plan: Plan) { self.plan = plan }

  /// The command, an option a line, for a POSIX shell.
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

  /// curl encodes the value itself where that is needed; the brackets of the name stay as they are.
  private func option(_ pair: FormPairs.Pair) -> String {
    let isPlain = FormPairs.percentEncoded(pair.value) == pair.value
    return (isPlain ? "-d " : "--data-urlencode ") + quoted(pair.name + "=" + pair.value)
  }

  private func quoted(_ word: String) -> String { ShellWord(word).text }
}

/// JSON as the pairs of a form: `address[city]`, `items[0][price]`.
public enum FormPairs {
  /// A name and its value, which is not encoded.
  public struct Pair: Hashable, Sendable {
    /// With its brackets; what stands in them is percent-encoded, since curl sends names as they are.
    public var name: String
    /// As the API reads it.
    public var value: String
  }

  /// The pairs in the order of the members; null and empty containers give none.
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

  /// A text with everything but letters, digits and `-._~` percent-encoded.
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
