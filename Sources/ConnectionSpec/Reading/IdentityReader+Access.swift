import APIConventions
import LocatedYAML
import SourceDiagnostics

/// Reads the settings of authentication and of paging.
extension IdentityReader {
  func authentication(_ file: inout TableReader) -> Authentication {
    guard var table = file.requiredTable("authentication", like: "scheme: bearer, keys: {…}") else {
      return Authentication(scheme: .bearer, accountHeader: nil, testOperation: nil, keys: [])
    }
    let scheme = table.requiredEnumeration(
      "scheme", of: Authentication.Scheme.self, like: "bearer", otherwise: .bearer)
    let authentication = Authentication(
      scheme: scheme, accountHeader: table.text("account-header"), testOperation: table.text("test"),
      keys: table.requiredNamed("keys", like: "sk_test_: {title: Secret test key, mode: test}").map(key))
    table.finish()
    checkHeader(authentication.accountHeader, reading)
    return authentication
  }

  private func key(_ entry: LocatedNode.Entry) -> KeyKind {
    let subject = "key '\(entry.key.value)'"
    guard
      var table = TableReader(
        entry.value, of: subject, at: entry.key.span, like: "title: Secret test key", reading)
    else {
      let nothing = Located("", at: entry.key.span)
      return KeyKind(prefix: entry.key, title: nothing, mode: nothing, isRecommended: false)
    }
    let title = table.requiredTitle(like: "Secret test key")
    let mode = table.requiredText("mode", like: "test")
    if !mode.value.isEmpty, !["test", "live"].contains(mode.value) {
      reading.error(
        "unknown-value", "'mode' cannot be '\(mode.value)'", at: mode.span,
        remedy: replacement(for: mode.value, among: ["test", "live"]))
    }
    let kind = KeyKind(
      prefix: entry.key, title: title, mode: mode, isRecommended: table.boolean("recommended"))
    table.finish()
    return kind
  }

  func paging(_ file: inout TableReader) -> (CursorPagingSettings?, SearchPagingSettings?) {
    guard var table = file.table("paging", like: "cursor: {items: data, …}") else { return (nil, nil) }
    let cursor = cursor(&table)
    let search = search(&table)
    table.finish()
    return (cursor, search)
  }

  private func cursor(_ paging: inout TableReader) -> CursorPagingSettings? {
    guard var table = paging.table("cursor", like: "items: data") else { return nil }
    let cursor = CursorPagingSettings(
      items: table.requiredText("items", like: "data"),
      more: table.requiredText("more", like: "has_more"),
      after: table.requiredText("after", like: "starting_after"),
      before: table.requiredText("before", like: "ending_before"),
      limit: table.requiredText("limit", like: "limit"))
    table.finish()
    return cursor
  }

  private func search(_ paging: inout TableReader) -> SearchPagingSettings? {
    guard var table = paging.table("search", like: "items: data") else { return nil }
    let search = SearchPagingSettings(
      items: table.requiredText("items", like: "data"),
      more: table.requiredText("more", like: "has_more"),
      next: table.requiredText("next", like: "next_page"), page: table.requiredText("page", like: "page"),
      limit: table.requiredText("limit", like: "limit"))
    table.finish()
    return search
  }
}

/// Reads `errors:`.
struct ErrorSettingsReader {
  let reading: Reading

  func errors(_ file: inout TableReader) -> ErrorSettings {
    guard var table = file.requiredTable("errors", like: "at: error, details: ShopErrorDetails, …") else {
      let nothing = file.nothing
      return ErrorSettings(
        member: nothing, details: nothing, kindField: nothing, kinds: [], codeField: nil, codes: [],
        statuses: [], requestIDHeader: nothing)
    }
    let codeField = table.text("code")
    let codes = table.filledNamed("codes", like: "card_declined: card")
    if !table.has("codes") || codeField == nil { checkCodes(codeField, codes) }
    let shape = ErrorSettings(
      member: table.requiredText("at", like: "error"),
      details: table.requiredText("details", like: "ErrorDetails"),
      kindField: table.requiredText("kind", like: "type"),
      kinds: table.requiredNamed("kinds", like: "card_error: card").compactMap { rule($0, table) },
      codeField: codeField,
      codes: codes.compactMap { rule($0, table) },
      statuses: table.filledNamed("statuses", like: "402: card").compactMap { statusRule($0, table) },
      requestIDHeader: table.requiredText("request-id-header", like: "Request-Id"))
    table.finish()
    checkHeader(shape.requestIDHeader, reading)
    return shape
  }

  private func rule(_ entry: LocatedNode.Entry, _ table: TableReader) -> ErrorKindRule? {
    kind(entry, table).map { ErrorKindRule(value: entry.key, kind: $0) }
  }

  private func statusRule(_ entry: LocatedNode.Entry, _ table: TableReader) -> ErrorStatusRule? {
    guard let status = Int(entry.key.value), status.description == entry.key.value,
      (400...599).contains(status)
    else {
      reading.error(
        "malformed-status", "'\(entry.key.value)' is no status of an error", at: entry.key.span,
        remedy: "write an HTTP status from 400 to 599")
      return nil
    }
    return kind(entry, table).map { ErrorStatusRule(status: status, kind: $0) }
  }

  private func kind(_ entry: LocatedNode.Entry, _ table: TableReader) -> ErrorKind? {
    table.enumeration(entry.value, of: "the kind of '\(entry.key.value)'")
  }

  /// Reports codes without a field to hold them, and such a field without codes.
  private func checkCodes(_ field: Located<String>?, _ codes: [LocatedNode.Entry]) {
    if let code = codes.first, field == nil {
      reading.error(
        "missing-key", "'codes' needs 'code', the field whose values they are", at: code.key.span,
        remedy: "add 'code:' with the name of that field")
    }
    if let field, codes.isEmpty {
      reading.error(
        "missing-key", "'code' needs 'codes', which say what its values mean", at: field.span,
        remedy: "add 'codes:', such as 'card_declined: card', or leave 'code' out")
    }
  }
}
