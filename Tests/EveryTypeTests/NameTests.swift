import ConnectionRuntime
import EveryTypeConnection
import Testing

/// Fields whose names mean something in Swift.
@Suite struct NameTests {
  @Test func keepsEveryNameOfTheWire() throws {
    let words = [
      "class", "default", "extension", "func", "import", "in", "init", "inout", "is", "let", "nil",
      "operator",
      "repeat", "return", "self", "static", "super", "switch", "throws", "var", "where", "json", "storage",
      "value",
      "scope", "additional_fields", "3d", "1", "_private", "UPPER_CASE", "camelCase", "kebab-case",
      "html_url",
      "description", "hash", "encode", "write",
    ]
    let sample = JSONValue.object(Dictionary(uniqueKeysWithValues: words.map { ($0, .string("a " + $0)) }))
    let names = try sample.read(Names.self)
    #expect(try names.written() == sample)
    #expect(names.additionalFields.isEmpty)
  }

  @Test func isWrittenAsOneWouldExpect() throws {
    var names = Names(
      class: "class", default: "default", in: "in", init: "init", `inout`: "inout", let: "let",
      protocol: .https, itself: "self", type: .init(protocol: "p"), var: "var", jsonText: "json",
      fields: .init(fields: "f"), string: .init(int: 4), page: .last)
    names.`init` = "changed"
    names.where = "where"
    #expect(
      try names.written() == [
        "class": "class", "default": "default", "in": "in", "init": "changed", "inout": "inout", "let": "let",
        "protocol": "https", "self": "self", "Type": ["Protocol": "p"], "var": "var", "json": "json",
        "fields": ["fields": "f"], "string": ["Int": 4], "page": "last", "where": "where",
      ])
  }

  @Test func mapsEveryValueToItsCase() {
    let cases: [(String, State)] = [
      ("active", .active), ("2fa", .value2FA), ("none", .noneValue), ("default", .default),
      ("*", .everything),
      ("pt-BR", .ptBR), ("IN_PROGRESS", .inProgress), ("gone", .gone), ("self", .selfValue), ("Type", .type),
      ("unrecognized", .unrecognizedValue), ("new", .unrecognized("new")),
    ]
    for (value, expected) in cases {
      #expect(State(rawValue: value) == expected)
      #expect(expected.rawValue == value)
    }
  }
}
