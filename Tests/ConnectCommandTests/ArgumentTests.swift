import ConnectionOperations
import ConnectionRuntime
import Testing

@testable import ConnectCommand

@Suite struct ArgumentTests {
  private static let schema = """
    {"type": "object", "properties": {
      "email": {"type": "string"},
      "amount": {"type": "integer"},
      "rate": {"type": "number"},
      "paid": {"type": "boolean"},
      "trial_end": {"anyOf": [{"type": "string", "enum": ["now"], "x-open-enum": true}, {"type": "integer"}]},
      "name": {"anyOf": [{"type": "string"}, {"const": ""}]},
      "tags": {"type": "array", "items": {"type": "string"}},
      "items": {"type": "array", "items": {"$ref": "#/$defs/Item"}},
      "metadata": {"anyOf": [{"type": "object", "additionalProperties": {"type": "string"}}, {"const": ""}]},
      "free": {}
    }, "$defs": {"Item": {"type": "object", "properties": {
      "price": {"type": "string"}, "quantity": {"type": "integer"}, "parent": {"$ref": "#/$defs/Item"}}}}}
    """

  private func json(_ arguments: String...) throws -> String {
    let schema = try SchemaNode(json: Self.schema)
    let value = try CallInput.json(arguments: arguments, file: nil, schema: schema)
    return String(decoding: value.json, as: UTF8.self)
  }

  @Test(arguments: [
    ("email=ada@example.com", #"{"email":"ada@example.com"}"#),
    ("email=123", #"{"email":"123"}"#),
    ("email=a=b", #"{"email":"a=b"}"#),
    ("amount=1200", #"{"amount":1200}"#),
    ("amount=-5", #"{"amount":-5}"#),
    ("amount=12.5", #"{"amount":12.5}"#), ("amount=1e3", #"{"amount":1e3}"#),
    ("name=\u{301}x", "{\"name\":\"\u{301}x\"}"),
    ("metadata[\u{301}]=\u{1F3FB}=[", "{\"metadata\":{\"\u{301}\":\"\u{1F3FB}=[\"}}"),
    ("amount=ten", #"{"amount":"ten"}"#),
    ("rate=0.5", #"{"rate":0.5}"#),
    ("paid=true", #"{"paid":true}"#),
    ("paid=yes", #"{"paid":"yes"}"#),
    ("trial_end=now", #"{"trial_end":"now"}"#),
    ("trial_end=1767225600", #"{"trial_end":1767225600}"#),
    ("trial_end=later", #"{"trial_end":"later"}"#),
    ("name=", #"{"name":""}"#),
    ("metadata=", #"{"metadata":""}"#),
    ("metadata[7]=x", #"{"metadata":{"7":"x"}}"#),
    ("metadata[a=b]=true", #"{"metadata":{"a=b":"true"}}"#),
    ("free=12", #"{"free":12}"#),
    ("free=text", #"{"free":"text"}"#),
    ("unknown[0][a]=1", #"{"unknown":[{"a":"1"}]}"#),
    ("items[0][parent][quantity]=2", #"{"items":[{"parent":{"quantity":2}}]}"#),
    (#"items:=[{"price": "p", "quantity": 1.0}]"#, #"{"items":[{"price":"p","quantity":1.0}]}"#),
  ])
  func convertsByTheSchema(argument: String, expected: String) throws {
    #expect(try json(argument) == expected)
  }

  @Test func collectsListElements() throws {
    #expect(try json("tags[]=a", "tags[]=b", "tags[2]=c") == #"{"tags":["a","b","c"]}"#)
    #expect(
      try json("items[0][price]=p", "items[0][quantity]=2", "items[1][price]=q")
        == #"{"items":[{"price":"p","quantity":2},{"price":"q"}]}"#)
    #expect(
      try json("items[][price]=p", "items[][quantity]=2", "items[][price]=q")
        == #"{"items":[{"price":"p","quantity":2},{"price":"q"}]}"#)
  }

  @Test(arguments: [
    (["email"], "'email' is not name=value (or name:=JSON)"),
    (
      [#"{"email": "a=b"}"#],
      #"'{"email": "a=b"}' is not name=value: give JSON on standard input with --input -, or a file with --input FILE"#
    ),
    (["=x"], "'' is not a name such as email, address[city] or items[0][price]"),
    (["items[0=x"], "'items[0=x' is not name=value (or name:=JSON)"),
    (["items]0[=x"], "'items]0[' is not a name such as email, address[city] or items[0][price]"),
    (["email=a", "email=b"], "email is given twice"),
    (["tags[1]=a"], "tags[1]: the next index here is 0"),
    (["tags[99999999999999999999]=a"], "tags[99999999999999999999]: the next index here is 0"),
    (["email=a", "email[b]=c"], "email[b] does not fit beside an earlier argument of the same name"),
    (["tags[]=a", "tags[b]=c"], "tags[b] does not fit beside an earlier argument of the same name"),
  ])
  func refusesWhatMakesNoInput(arguments: [String], message: String) throws {
    let schema = try SchemaNode(json: Self.schema)
    #expect(throws: CommandFailure("\(message)")) {
      try CallInput.json(arguments: arguments, file: nil, schema: schema)
    }
  }

  @Test func saysWhereRawJSONIsBroken() {
    #expect { try CallInput.json(arguments: ["free:={"], file: nil, schema: nil) } throws: { error in
      "\(error)".hasPrefix("free:= wants JSON: $")
    }
  }

  @Test func laysArgumentsOverTheFile() throws {
    let file = Array(#"{"email": "old", "metadata": {"a": "1", "b": "2"}, "tags": ["x", "y"]}"#.utf8)
    let value = try CallInput.json(
      arguments: ["email=new", "metadata[b]=3", "tags[]=z"], file: file,
      schema: try SchemaNode(json: Self.schema))
    #expect(
      String(decoding: value.json, as: UTF8.self)
        == #"{"email":"new","metadata":{"a":"1","b":"3"},"tags":["z"]}"#)
  }

  /// In the file, in an object within, spelled otherwise, in the JSON of an argument: one of the two was meant, and nobody knows which.
  @Test(arguments: [
    (
      [], "{\n  \"email\": \"a\",\n  \"email\": \"b\"\n}",
      "--input, line 3, column 3: $.email: expected no second member 'email'"
    ),
    (
      [], #"{"metadata": {"a": "1", "\u0061": "2"}}"#,
      "--input, line 1, column 25: $.metadata.a: expected no second"
    ),
    (
      [], "{\"metadata\": {\"\u{E9}\": \"1\",\n\"e\u{301}\": \"2\"}}",
      "--input, line 2, column 1: $.metadata[\"e\u{301}\"]: expected no second"
    ),
    ([#"metadata:={"a": 1, "a": 2}"#], "{}", "metadata:= wants JSON: $.a: expected no second member 'a'"),
    (["metadata[a]=1", "metadata[a]=2"], "{}", "metadata[a] is given twice"),
    (["metadata[\u{E9}]=1", "metadata[e\u{301}]=2"], "{}", "metadata[e\u{301}] is given twice"),
    (["metadata[a]=1", #"metadata:={"b": 1}"#], "{}", "metadata is given twice"),
  ])
  func refusesAMemberThatStandsTwice(arguments: [String], file: String, message: String) throws {
    let schema = try SchemaNode(json: Self.schema)
    let error = #expect(throws: CommandFailure.self) {
      try CallInput.json(arguments: arguments, file: Array(file.utf8), schema: schema)
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func refusesANameOfTooManyLevels() {
    let name = "a" + String(repeating: "[b]", count: 20_000)
    #expect(throws: CommandFailure.self) {
      try CallInput.json(arguments: ["\(name)=1"], file: nil, schema: nil)
    }
  }

  @Test func refusesAFileThatIsNoObject() {
    #expect(throws: CommandFailure("--input wants a JSON object")) {
      try CallInput.json(arguments: [], file: Array("[1]".utf8), schema: nil)
    }
  }

  /// Whatever the tree, spelling each of its leaves as an argument builds the same tree again.
  @Test func rebuildsAnyTreeFromItsLeaves() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<300 {
      let tree = JSONValue.object(["root": Self.tree(depth: 3, random: &random)])
      let arguments = Self.leaves(of: tree["root"] ?? .null, name: "root")
      let rebuilt = try CallInput.json(arguments: arguments, file: nil, schema: nil)
      #expect(rebuilt == tree, "\(arguments)")
    }
  }

  private static func tree(depth: Int, random: inout SplitMix) -> JSONValue {
    let count = Int.random(in: 1...3, using: &random)
    switch Int.random(in: 0...(depth == 0 ? 0 : 2), using: &random) {
    case 0: return .string(["", "a=b", "1", "true", "[x]", "é"].randomElement(using: &random) ?? "")
    case 1: return .array((0..<count).map { _ in tree(depth: depth - 1, random: &random) })
    default:
      let keys = (0..<count).map { "k\($0)" }
      return .object(
        Dictionary(uniqueKeysWithValues: keys.map { ($0, tree(depth: depth - 1, random: &random)) }))
    }
  }

  private static func leaves(of value: JSONValue, name: String) -> [String] {
    switch value {
    case .array(let elements):
      elements.enumerated().flatMap { leaves(of: $0.element, name: "\(name)[\($0.offset)]") }
    case .object(let members):
      members.sorted { $0.key < $1.key }.flatMap { leaves(of: $0.value, name: "\(name)[\($0.key)]") }
    default: ["\(name)=\(value.string ?? "")"]
    }
  }
}

/// A random source that gives the same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
