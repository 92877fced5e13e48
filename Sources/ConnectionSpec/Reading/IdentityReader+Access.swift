import APIConventions
import LocatedYAML
import SourceDiagnostics

/// Reads the settings of authentication and of paging.
extension IdentityReader {
  func authentication(_ file: inout MappingReader) -> Authentication {
    guard var mapping = file.requiredMapping("authentication", like: "scheme: bearer, keys: {…}") else {
      return Authentication(scheme: .bearer, accountHeader: nil, testOperation: nil, keys: [])
    }
    let scheme = mapping.requiredEnumeration(
      "scheme", of: Authentication.Scheme.self, like: "bearer", otherwise: .bearer)
    let authentication = Authentication(
      scheme: scheme, accountHeader: mapping.text("account-header"), testOperation: mapping.text("test"),
      keys: mapping.requiredNamed("keys", like: "sk_test_: {title: Secret test key, mode: test}").map(key))
    mapping.finish()
    checkHeader(authentication.accountHeader, reading)
    return authentication
  }

  private func key(_ entry: LocatedNode.Entry) -> KeyKind {
    let subject = "key '\(entry.key.value)'"
    guard
      var mapping = MappingReader(
        entry.value, of: subject, at: entry.key.span, like: "title: Secret test key", reading)
    else {
      let nothing = Located("", at: entry.key.span)
      return KeyKind(prefix: entry.key, title: nothing, mode: nothing, isRecommended: false)
    }
    let title = mapping.requiredTitle(like: "Secret test key")
    let mode = mapping.requiredText("mode", like: "test")
    if !mode.value.isEmpty, !["test", "live"].contains(mode.value) {
      reading.error(
        "unknown-value", "'mode' cannot be '\(mode.value)'", at: mode.span,
        remedy: replacement(for: mode.value, among: ["test", "live"]))
    }
    let kind = KeyKind(
      prefix: entry.key, title: title, mode: mode, isRecommended: mapping.boolean("recommended"))
    mapping.finish()
    return kind
  }

  func paging(_ file: inout MappingReader) -> (CursorPagingSettings?, SearchPagingSettings?) {
    guard var mapping = file.mapping("paging", like: "cursor: {items: data, …}") else { return (nil, nil) }
    let cursor = cursor(&mapping)
    let search = search(&mapping)
    mapping.finish()
    return (cursor, search)
  }

  private func cursor(_ paging: inout MappingReader) -> CursorPagingSettings? {
    guard var mapping = paging.mapping("cursor", like: "items: data") else { return nil }
    let cursor = CursorPagingSettings(
      items: mapping.requiredText("items", like: "data"),
      more: mapping.requiredText("more", like: "has_more"),
      after: mapping.requiredText("after", like: "starting_after"),
      before: mapping.requiredText("before", like: "ending_before"),
      limit: mapping.requiredText("limit", like: "limit"))
    mapping.finish()
    return cursor
  }

  private func search(_ paging: inout MappingReader) -> SearchPagingSettings? {
    guard var mapping = paging.mapping("search", like: "items: data") else { return nil }
    let search = SearchPagingSettings(
      items: mapping.requiredText("items", like: "data"),
      more: mapping.requiredText("more", like: "has_more"),
      next: mapping.requiredText("next", like: "next_page"), page: mapping.requiredText("page", like: "page"),
      limit: mapping.requiredText("limit", like: "limit"))
    mapping.finish()
    return search
  }
}

/// Reads `errors:`.
struct ErrorSettingsReader {
  let reading: Reading

  func errors(_ file: inout MappingReader) -> ErrorSettings {
    guard var mapping = file.requiredMapping("errors", like: "at: error, details: ShopErrorDetails, …") else {
      let nothing = file.nothing
      return ErrorSettings(
        member: nothing, details: nothing, kindField: nothing, kinds: [], codeField: nil, codes: [],
        statuses: [], requestIDHeader: nothing)
    }
    let codeField = mapping.text("code")
    let codes = mapping.filledNamed("codes", like: "card_declined: card")
    if !mapping.has("codes") || codeField == nil { checkCodes(codeField, codes) }
    let shape = ErrorSettings(
      member: mapping.requiredText("at", like: "error"),
      details: mapping.requiredText("details", like: "ErrorDetails"),
      kindField: mapping.requiredText("kind", like: "type"),
      kinds: mapping.requiredNamed("kinds", like: "card_error: card").compactMap { rule($0, mapping) },
      codeField: codeField,
      codes: codes.compactMap { rule($0, mapping) },
      statuses: mapping.filledNamed("statuses", like: "402: card").compactMap { statusRule($0, mapping) },
      requestIDHeader: mapping.requiredText("request-id-header", like: "Request-Id"))
    mapping.finish()
    checkHeader(shape.requestIDHeader, reading)
    return shape
  }

  private func rule(_ entry: LocatedNode.Entry, _ mapping: MappingReader) -> ErrorKindRule? {
    kind(entry, mapping).map { ErrorKindRule(value: entry.key, kind: $0) }
  }

  private func statusRule(_ entry: LocatedNode.Entry, _ mapping: MappingReader) -> ErrorStatusRule? {
    guard let status = Int(entry.key.value), status.description == entry.key.value,
      (400...599).contains(status)
    else {
      reading.error(
        "malformed-status", "'\(entry.key.value)' is no status of an error", at: entry.key.span,
        remedy: "write an HTTP status from 400 to 599")
      return nil
    }
    return kind(entry, mapping).map { ErrorStatusRule(status: status, kind: $0) }
  }

  private func kind(_ entry: LocatedNode.Entry, _ mapping: MappingReader) -> ErrorKind? {
    mapping.enumeration(entry.value, of: "the kind of '\(entry.key.value)'")
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
