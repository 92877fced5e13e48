/// Makes the files that a spec needs before its first operation.
///
/// An OpenAPI document does not describe the prefixes of keys, the details of errors or the pagination; these
/// have the values of many APIs, for an author to correct.
struct NewConnection {
  let document: APIDocument
  let name: String

  /// Adds the files, and returns the settings of the document that a spec cannot have.
  func create(in folder: inout EditedSpec) -> [Omission] {
    let prefix = camelCase(name)
    let title = FirstSentence.of(safeText(document.title)) ?? prefix
    var keys: [(String, EditNode)] = [
      ("connection", .scalar(name)), ("title", .scalar(title)), ("summary", .scalar("The API of \(title).")),
      ("swift", .mapping([("module", .scalar(prefix + "Connection")), ("prefix", .scalar(prefix))])),
      ("documentation", .scalar(documentation)), ("base-url", .scalar(baseURL)),
      (
        "api-version",
        .mapping([
          ("value", .scalar(version)), ("header", .scalar(isStripe ? "Stripe-Version" : "X-API-Version")),
        ])
      ),
      ("authentication", authentication), ("body", .scalar(body)),
      (
        "errors",
        .mapping(
          [
            ("at", .scalar("error")), ("details", .scalar("\(prefix)ErrorDetails")),
            ("kind", .scalar("type")),
            ("kinds", .mapping([("invalid_request_error", .scalar("invalid-request"))])),
            ("request-id-header", .scalar(isStripe ? "Request-Id" : "X-Request-Id")),
          ], style: .block)
      ),
    ]
    if hasPages { keys.append(("paging", paging)) }
    keys.append(
      ("retries", .mapping([("maximum", .scalar("2")), ("idempotency-header", .scalar("Idempotency-Key"))])))
    if isStripe { keys.append(("expansion", .mapping([("parameter", .scalar("expand"))]))) }
    _ = folder.file("connection.yaml") { .mapping(keys, style: .block) }
    let details: [(String, EditNode)] = ["code", "message", "type"].map { ($0, .scalar("string?")) }
    let type = EditNode.mapping([("fields", .mapping(details))], style: .block)
    _ = folder.file("types/errors.yaml") {
      .mapping([("types", .mapping([("\(prefix)ErrorDetails", type)], style: .block))], style: .block)
    }
    return omissions
  }

  private var omissions: [Omission] {
    var omissions: [Omission] = []
    if let unsafe = unsafeCharacters(document.title) {
      omissions.append(
        Omission(pointer: "/info/title", message: "the text has \(unsafe), which no spec may hold; removed"))
    }
    if !Self.isVersion(document.version) {
      omissions.append(
        Omission(
          pointer: "/info/version",
          message: "the version \(quoted(document.version)) cannot be one in a spec; it becomes 1"))
    }
    if let url = server, url.hasPrefix("https://"), !url.contains("{"), !isPlainURL(bare(url), isBase: true) {
      omissions.append(
        Omission(
          pointer: "/servers/0/url",
          message: "\(quoted(url)) is no URL that a spec can have; an example stands in its place"))
    }
    return omissions
  }

  /// Whether the text can be an API version: printable ASCII, because it is sent in a header.
  private static func isVersion(_ text: String) -> Bool {
    text.utf8.count <= longestName && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      && text.utf8.first != 0x20 && text.utf8.last != 0x20
  }

  private var isStripe: Bool { document.schemas.contains { $0.value["x-expandableFields"] != nil } }

  private var version: String {
    document.version.isEmpty || !Self.isVersion(document.version) ? "1" : document.version
  }

  private var server: String? { document.root["servers"]?.elements.first?["url"]?.string }

  /// The URL without trailing slashes.
  private func bare(_ url: String) -> String {
    var url = url
    while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
    return url
  }

  private var baseURL: String {
    let url = bare(server ?? "")
    return url.hasPrefix("https://") && !url.contains("{") && isPlainURL(url, isBase: true)
      ? url : "https://api.example.com"
  }

  private var documentation: String {
    let links = [document.root["externalDocs"]?["url"], document.root["info"]?["contact"]?["url"]]
    return links.compactMap { $0?.string }.first { $0.hasPrefix("https://") && isPlainURL($0, isBase: false) }
      ?? "https://example.com/documentation"
  }

  private var body: String {
    let isForm = document.endpoints.contains { endpoint in
      (endpoint.value["requestBody"]?["content"]?.members ?? [])
        .contains { $0.name.hasPrefix("application/x-www-form-urlencoded") }
    }
    return isForm ? "form" : "json"
  }

  private var authentication: EditNode {
    let keys = [("live", "Live key"), ("test", "Test key")].map { mode, title in
      ("\(mode)_", EditNode.mapping([("title", .scalar(title)), ("mode", .scalar(mode))]))
    }
    return .mapping([("scheme", .scalar("bearer")), ("keys", .mapping(keys))], style: .block)
  }

  /// Whether responses are list pages with `data` and `has_more`, the only names that can be recognized in a
  /// document.
  private var hasPages: Bool {
    document.endpoints.contains { endpoint in
      let response = endpoint.value["responses"]?["200"]?["content"]?["application/json"]?["schema"]
      return response?["properties"]?["has_more"] != nil && response?["properties"]?["data"] != nil
    }
  }

  private var paging: EditNode {
    let cursor = [
      ("items", "data"), ("more", "has_more"), ("after", "starting_after"), ("before", "ending_before"),
      ("limit", "limit"),
    ]
    let search = [
      ("items", "data"), ("more", "has_more"), ("next", "next_page"), ("page", "page"), ("limit", "limit"),
    ]
    return .mapping(
      [
        ("cursor", .mapping(cursor.map { ($0, .scalar($1)) })),
        ("search", .mapping(search.map { ($0, .scalar($1)) })),
      ], style: .block)
  }
}
