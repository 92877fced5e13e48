/// Lists the settings of a new connection that come from the API's profile, because the document does not
/// state them.
struct AssumedSettings {
  private let document: APIDocument
  private let stated: StatedSettings
  private let names: StatedNames
  private let hasPages: Bool

  private var usual: ConnectionDefaults { document.profile.connection }

  /// Creates the list; `hasPages` is whether the connection defines the pagination of lists.
  init(document: APIDocument, stated: StatedSettings, hasPages: Bool) {
    self.document = document
    self.stated = stated
    self.hasPages = hasPages
    names = StatedNames(document)
  }

  /// The settings, in the order of `connection.yaml`.
  var list: [Assumption] { identity + access + errors + (hasPages ? paging : []) + retries + expansion }

  private var identity: [Assumption] {
    var list: [Assumption] = []
    if stated.documentation == nil {
      list.append(
        .init(
          setting: "documentation", value: usual.documentation,
          note: "an example: write the address of the API's documentation"))
    }
    if stated.baseURL == nil {
      list.append(
        .init(
          setting: "base-url", value: usual.baseURL, note: "an example: write the address of the API"))
    }
    if stated.version == nil { list.append(.init(setting: "api-version.value", value: usual.version)) }
    if !names.requestHeaders.contains(usual.versionHeader.lowercased()) {
      list.append(.init(setting: "api-version.header", value: usual.versionHeader))
    }
    return list
  }

  // MARK: Access

  private var access: [Assumption] {
    var list: [Assumption] = []
    let schemes = (document.root["components"]?["securitySchemes"]?.members ?? []).map {
      document.target($0.value)
    }
    if !schemes.contains(where: isBearer) {
      let others = Set(schemes.compactMap { ($0["scheme"] ?? $0["type"])?.string }).sorted().prefix(4)
      let note = others.isEmpty ? nil : "the document has \(others.map(quoted).joined(separator: ", "))"
      list.append(
        .init(setting: "authentication.scheme", value: usual.authenticationScheme, note: note))
    }
    list.append(
      .init(
        setting: "authentication.keys", value: usual.keys.map(\.prefix).joined(separator: ", "),
        note: "the prefixes of API keys"))
    if stated.body == nil { list.append(.init(setting: "body", value: usual.body)) }
    return list
  }

  /// Whether a security scheme sends a bearer token, as OAuth does.
  private func isBearer(_ scheme: DocumentValue) -> Bool {
    switch scheme["type"]?.string {
    case "http": scheme["scheme"]?.string?.lowercased() == "bearer"
    case "oauth2", "openIdConnect": true
    default: false
    }
  }

  // MARK: Errors

  private var errors: [Assumption] {
    let expected = usual.errors
    var list: [Assumption] = []
    let details = names.errors.compactMap { $0["properties"]?[expected.member] }.map(document.target)
    if details.isEmpty { list.append(.init(setting: "errors.at", value: expected.member)) }
    let isDescribed = details.contains { detail in
      expected.fields.allSatisfy { detail["properties"]?[$0] != nil }
    }
    if !isDescribed {
      list.append(
        .init(
          setting: "errors.details", value: expected.fields.joined(separator: ", "),
          note: "the fields of an error, in types/errors.yaml"))
    }
    let kinds = details.compactMap { $0["properties"]?[expected.kindField] }.map(document.target)
    if kinds.isEmpty { list.append(.init(setting: "errors.kind", value: expected.kindField)) }
    let values = Set(kinds.flatMap { $0["enum"]?.elements ?? [] }.compactMap(\.string))
    if !expected.kinds.allSatisfy({ values.contains($0.value) }) {
      list.append(
        .init(
          setting: "errors.kinds",
          value: expected.kinds.map { "\($0.value): \($0.kind)" }.joined(separator: ", ")))
    }
    if !names.responseHeaders.contains(expected.requestIDHeader.lowercased()) {
      list.append(.init(setting: "errors.request-id-header", value: expected.requestIDHeader))
    }
    return list
  }

  // MARK: Calls

  private var paging: [Assumption] {
    let expected = usual.paging
    let settings = [
      ("paging.cursor.after", expected.after), ("paging.cursor.before", expected.before),
      ("paging.cursor.limit", expected.limit), ("paging.search.page", expected.page),
    ]
    var list = settings.filter { !names.parameters.contains($0.1) }.map {
      Assumption(setting: $0.0, value: $0.1)
    }
    if !names.fields.contains(expected.next) {
      list.append(.init(setting: "paging.search.next", value: expected.next))
    }
    return list
  }

  private var retries: [Assumption] {
    var list = [Assumption(setting: "retries.maximum", value: String(usual.retries))]
    if !names.requestHeaders.contains(usual.idempotencyHeader.lowercased()) {
      list.append(
        .init(
          setting: "retries.idempotency-header", value: usual.idempotencyHeader,
          note:
            "a POST is retried with this key only if the API honours it; otherwise a retry can do the same "
            + "thing twice, so write 'maximum: 0'"))
    }
    return list
  }

  private var expansion: [Assumption] {
    guard let parameter = usual.expansionParameter, !names.parameters.contains(parameter) else { return [] }
    return [.init(setting: "expansion.parameter", value: parameter)]
  }
}
