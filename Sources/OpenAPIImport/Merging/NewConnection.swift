/// Makes the files that a spec needs before its first operation.
///
/// An OpenAPI document does not describe the prefixes of keys, the kinds of errors or the pagination; these
/// have the values of the API's profile, and are listed as assumptions for an author to correct.
struct NewConnection {
  let name: String
  private let document: APIDocument
  private let stated: StatedSettings

  private var usual: ConnectionDefaults { document.profile.connection }

  init(document: APIDocument, name: String) {
    self.document = document
    self.name = name
    stated = StatedSettings(document)
  }

  /// The settings that the document does not state.
  var assumptions: [Assumption] {
    AssumedSettings(document: document, stated: stated, hasPages: hasPages).list
  }

  /// Adds the files, and returns the settings of the document that a spec cannot have.
  func create(in folder: inout EditedSpec) -> [Omission] {
    let prefix = camelCase(name)
    let title = stated.title ?? prefix
    var keys: [(String, EditNode)] = [
      ("connection", .scalar(name)), ("title", .scalar(title)), ("summary", .scalar("The API of \(title).")),
      ("swift", .table([("module", .scalar(prefix + "Connection")), ("prefix", .scalar(prefix))])),
      ("documentation", .scalar(stated.documentation ?? usual.documentation)),
      ("base-url", .scalar(stated.baseURL ?? usual.baseURL)),
      (
        "api-version",
        .table([
          ("value", .scalar(stated.version ?? usual.version)), ("header", .scalar(usual.versionHeader)),
        ])
      ),
      ("authentication", authentication), ("body", .scalar(stated.body ?? usual.body)),
      ("errors", errors("\(prefix)ErrorDetails")),
    ]
    if hasPages { keys.append(("paging", paging)) }
    keys.append(
      (
        "retries",
        .table([
          ("maximum", .scalar(String(usual.retries))),
          ("idempotency-header", .scalar(usual.idempotencyHeader)),
        ])
      ))
    if let parameter = usual.expansionParameter {
      keys.append(("expansion", .table([("parameter", .scalar(parameter))])))
    }
    _ = folder.file("connection.yaml") { .table(keys, style: .block) }
    let details = usual.errors.fields.map { ($0, EditNode.scalar("string?")) }
    let type = EditNode.table([("fields", .table(details))], style: .block)
    _ = folder.file("types/errors.yaml") {
      .table([("types", .table([("\(prefix)ErrorDetails", type)], style: .block))], style: .block)
    }
    return stated.omissions
  }

  private var authentication: EditNode {
    let keys = usual.keys.map { key in
      (key.prefix, EditNode.table([("title", .scalar(key.title)), ("mode", .scalar(key.mode))]))
    }
    return .table(
      [("scheme", .scalar(usual.authenticationScheme)), ("keys", .table(keys))], style: .block)
  }

  private func errors(_ details: String) -> EditNode {
    .table(
      [
        ("at", .scalar(usual.errors.member)), ("details", .scalar(details)),
        ("kind", .scalar(usual.errors.kindField)),
        ("kinds", .table(usual.errors.kinds.map { ($0.value, .scalar($0.kind)) })),
        ("request-id-header", .scalar(usual.errors.requestIDHeader)),
      ], style: .block)
  }

  /// Whether responses are list pages of the form that can be recognized in a document.
  private var hasPages: Bool {
    let pages = document.profile.schemas.pages
    return document.endpoints.contains { endpoint in
      let response = endpoint.value["responses"]?["200"]?["content"]?["application/json"]?["schema"]
      return response?["properties"]?[pages.more] != nil && response?["properties"]?[pages.items] != nil
    }
  }

  private var paging: EditNode {
    let pages = document.profile.schemas.pages
    let names = usual.paging
    let cursor = [
      ("items", pages.items), ("more", pages.more), ("after", names.after), ("before", names.before),
      ("limit", names.limit),
    ]
    let search = [
      ("items", pages.items), ("more", pages.more), ("next", names.next), ("page", names.page),
      ("limit", names.limit),
    ]
    return .table(
      [
        ("cursor", .table(cursor.map { ($0, .scalar($1)) })),
        ("search", .table(search.map { ($0, .scalar($1)) })),
      ], style: .block)
  }
}
