import ConnectionOperations
import ConnectionRuntime

/// A parsed line of `call --lines`.
struct LineCall: Sendable {
  /// The `id` of the line, returned in its result.
  var id: JSONValue?
  /// The operation's id; nil where the line has none.
  var operation: String?
  private(set) var input: JSONValue = .object([:])
  private(set) var options = RequestOptions()
  /// Whether the result is to be the typed value encoded as JSON, instead of the response's body.
  private(set) var wantsTyped = false
  /// The error of an invalid line; nil where the line is valid.
  private(set) var problem: FailureReport?

  init(_ line: [UInt8]) {
    let value: JSONValue
    do {
      value = try JSONReader.read(JSONValue.self, from: line, strict: true)
    } catch {
      problem = Self.malformed(error.description)
      return
    }
    id = value["id"]
    operation = value["operation"]?.string
    do {
      try read(value)
    } catch {
      problem = error
    }
  }

  private mutating func read(_ value: JSONValue) throws(FailureReport) {
    guard value.isObject else { throw Self.malformed("a line is a JSON object") }
    try Self.check(value, has: ["operation", "input", "options", "id"], at: "$")
    guard operation != nil else { throw Self.malformed("$.operation: the operation's id is missing") }
    if let given = value["input"], given != .null {
      guard given.isObject else { throw Self.malformed("$.input: expected an object") }
      input = given
    }
    guard let given = value["options"], given != .null else { return }
    guard given.isObject else { throw Self.malformed("$.options: expected an object") }
    try Self.check(
      given, has: ["idempotencyKey", "account", "expand", "apiVersion", "typed", "timeout"], at: "$.options")
    options.idempotencyKey = try Self.string("idempotencyKey", of: given)
    options.account = try Self.string("account", of: given)
    options.apiVersion = try Self.string("apiVersion", of: given)
    if let typed = given["typed"], typed != .null {
      guard let flag = typed.bool else { throw Self.malformed("$.options.typed: expected true or false") }
      wantsTyped = flag
    }
    if let timeout = given["timeout"], timeout != .null {
      guard case .number(let number) = timeout, let seconds = number.double, seconds > 0, seconds < 1e9 else {
        throw Self.malformed("$.options.timeout: expected a positive number of seconds")
      }
      options.timeout = .seconds(seconds)
    }
    if let expand = given["expand"], expand != .null {
      guard let paths = expand.elements?.map(\.string), !paths.contains(nil) else {
        throw Self.malformed("$.options.expand: expected a list of strings")
      }
      options.expand = paths.compactMap { $0 }
    }
  }

  private static func string(_ name: String, of value: JSONValue) throws(FailureReport) -> String? {
    guard let member = value[name], member != .null else { return nil }
    guard let text = member.string else { throw malformed("$.options.\(name): expected a string") }
    return text
  }

  private static func check(
    _ value: JSONValue, has names: [String], at path: String
  ) throws(FailureReport) {
    for name in value.members.keys.sorted() where !names.contains(name) {
      let suggestion = Spelling.suggestion(for: name, among: names)
      throw malformed("\(path).\(name): unknown member\(suggestion)")
    }
  }

  private static func malformed(_ message: String) -> FailureReport {
    FailureReport(kind: "malformed-line", message: message)
  }
}

extension FailureReport: Error {}
