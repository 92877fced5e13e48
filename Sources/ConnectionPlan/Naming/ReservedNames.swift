import ProjectVersion

/// Names that already have a meaning in generated code.
enum ReservedNames {
  /// Initialisms, which are written in capitals, or in lower case where a lower camel case name begins with them.
  static let initialisms: Set<String> = [
    "2fa", "3d", "3ds", "abn", "ach", "api", "arn", "bic", "csv", "cvc", "ein", "gst", "hst", "html", "http",
    "https", "iban", "id", "ip", "json", "pdf", "pst", "qr", "qst", "sdk", "sepa", "sku", "sms", "ssn", "tin",
    "trn", "uen", "ui", "upi", "uri", "url", "vat", "xml",
  ]

  /// Swift keywords, which need backticks as a declared name.
  static let keywords: Set<String> = [
    "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func",
    "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator",
    "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where",
    "while",
  ]

  /// Case names that would be confused with `Optional`'s cases, with a member of every enumeration, or with a keyword.
  static let enumerationCases: Set<String> = [
    "none", "some", "self", "init", "unrecognized", "rawValue", "description", "hashValue", "listed",
    "allCases",
  ]

  /// Names that an event's case can't have: other members of the enumerations of events and of their names, and `Optional`'s cases.
  static let eventCases: Set<String> = [
    "unrecognized", "undecodable", "envelope", "members", "delivery", "received", "self", "init", "none",
    "some", "rawValue", "hashValue",
  ]

  /// Properties that the client has besides the groups.
  static let groups: Set<String> = ["connection", "self"]

  /// Properties that every generated struct has.
  static let properties: Set<String> = [
    "additionalFields", "record", "modelRecord", "slot", "hashValue", "self",
  ]

  /// Names of nested types that Swift forbids or that generated structs have already, with their replacements.
  static let memberTypes: [String: String] = [
    "Type": "Kind", "Protocol": "ProtocolKind", "Self": "SelfValue", "ID": "IDValue",
  ]

  /// Names that a connection's module can't have: those of other modules, and words that can't be imported.
  static let modules: Set<String> = [
    "Any", "Self", "Type", "Protocol", "Swift", "Foundation", "ConnectionRuntime", "ConnectionTesting",
    "ConnectionOperations", "APIConventions", "NearestNames", "ProjectVersion", "HTTPTypes", "Crypto",
    "Logging",
    "Metrics", "Tracing", "AsyncHTTPClient", "Testing", "XCTest",
  ]

  /// Types that generated code names without a module: a type of the connection must not shadow them.
  static let types: Set<String> = [
    "Any", "Array", "Bool", "Character", "Codable", "Data", "Date", "Decodable", "Decoder", "Dictionary",
    "Double", "Duration", "Encodable", "Encoder", "Error", "Float", "Hashable", "Hasher", "Identifiable",
    "Int", "Never", "Optional", "Result", "Sendable", "Set", "StaticString", "String", "Task", "UInt8",
    "Void", "APIFailure", "APIKey", "APIRequest", "APIResponse", "Clearable", "ClientConfiguration",
    "ConnectionClient", "ConnectionDefinition", "ConnectionError", "ConnectionFailure", "CursorPaging",
    "DecodingFailure", "EventMembers", "EventOutcome", "Deletable", "Deleted", "ErrorDetails", "ErrorKind",
    "ErrorShape",
    "ExactDecimal", "Expandable", "ExpandableOrDeleted", "GeneratedConnection", "HTTPTransport", "JSONError",
    "JSONFields", "JSONKind", "JSONModel", "JSONNumber", "JSONObjectScope", "JSONConvertible", "JSONReader",
    "JSONValue", "JSONWriter", "KeyPrefix", "OpenEnum", "OpenEnumValues", "OpenStringEnum",
    "ConnectionOperation", "OperationDescriptor", "OperationInput", "OperationKind", "OperationResult",
    "ListPage", "PagedItems", "PagingStyle", "RawEvent", "ReceivedEvent", "Record", "RecordModel",
    "RecordSchema",
    "RequestOptions", "RequestPath", "Resource", "ResourceID", "ResourceUnion", Release.runtimeInterface,
    "SearchItems",
    "SearchPage", "SearchPaging", "SignatureScheme", "SignatureVerifier", "TriggerDescriptor", "WebhookError",
    "ConnectionStub", "SampleEnvelope", "SampleEvent", "SampleJSON", "SignedDelivery", "StubbedConnection",
    "StubbedOperation", "WebhookSigner", "WireName",
    // A Swift keyword, and modules that generated code names.
    "Self", "ConnectionOperations", "ConnectionRuntime", "ConnectionTesting",
  ]
}
