import APIConventions
import LocatedYAML
import SourceDiagnostics

/// Reads `connection.yaml`.
struct IdentityReader {
  let reading: Reading

  func identity(_ root: LocatedNode) -> Identity? {
    guard var file = TableReader(root, of: "connection.yaml", like: "connection: acme", reading) else {
      return nil
    }
    let name = file.requiredText("connection", like: "acme")
    checkIdentifier(name, of: "a connection", reading)
    let title = file.requiredTitle(like: "Acme")
    let summary = file.requiredProse("summary", like: "Take payments and send invoices.")
    let description = file.prose("description")
    let swift = swiftNames(&file)
    let documentation = file.requiredText("documentation", like: "https://docs.example.com/api")
    checkLink(documentation, reading)
    let baseURL = file.requiredText("base-url", like: "https://api.example.com")
    checkBaseURL(baseURL, reading)
    let version = apiVersion(&file)
    let authentication = authentication(&file)
    let body = file.requiredEnumeration("body", of: BodyEncoding.self, like: "form", otherwise: .form)
    let errors = ErrorSettingsReader(reading: reading).errors(&file)
    let (cursor, search) = paging(&file)
    let retries = retries(&file)
    let expansion = expansion(&file)
    let webhooks = webhooks(&file)
    file.finish()
    return Identity(
      name: name, title: title, summary: summary, description: description, swiftModule: swift.module,
      swiftPrefix: swift.prefix, documentation: documentation, baseURL: baseURL, apiVersion: version,
      authentication: authentication, body: body, errors: errors, cursorPaging: cursor, searchPaging: search,
      retries: retries, expansionParameter: expansion, webhooks: webhooks)
  }

  private func swiftNames(_ file: inout TableReader) -> (module: Located<String>, prefix: Located<String>) {
    let sample = "module: AcmeConnection, prefix: Acme"
    guard var swift = file.requiredTable("swift", like: sample) else { return (file.nothing, file.nothing) }
    let names = (
      module: swift.requiredText("module", like: "AcmeConnection"),
      prefix: swift.requiredText("prefix", like: "Acme")
    )
    swift.finish()
    checkTypeName(names.module, reading)
    checkTypeName(names.prefix, reading)
    return names
  }

  private func apiVersion(_ file: inout TableReader) -> APIVersion {
    let sample = "value: 2026-05-27, header: Acme-Version"
    guard var table = file.requiredTable("api-version", like: sample) else {
      return APIVersion(value: file.nothing, header: file.nothing)
    }
    let version = APIVersion(
      value: table.requiredText("value", like: "2026-05-27"),
      header: table.requiredText("header", like: "Acme-Version"))
    table.finish()
    checkHeader(version.header, reading)
    return version
  }

  private func retries(_ file: inout TableReader) -> Retries {
    let sample = "maximum: 2, idempotency-header: Idempotency-Key"
    guard var table = file.requiredTable("retries", like: sample) else {
      return Retries(maximum: 0, decisionHeader: nil, idempotencyHeader: file.nothing)
    }
    let retries = Retries(
      maximum: table.requiredInteger("maximum", like: "2"), decisionHeader: table.text("decision-header"),
      idempotencyHeader: table.requiredText("idempotency-header", like: "Idempotency-Key"))
    table.checkRange("maximum", retries.maximum, 0...10)
    table.finish()
    checkHeader(retries.decisionHeader, reading)
    checkHeader(retries.idempotencyHeader, reading)
    return retries
  }

  private func expansion(_ file: inout TableReader) -> Located<String>? {
    guard var table = file.table("expansion", like: "parameter: expand") else { return nil }
    let parameter = table.requiredText("parameter", like: "expand")
    table.finish()
    return parameter
  }

  private func webhooks(_ file: inout TableReader) -> Webhooks? {
    guard var table = file.table("webhooks", like: "header: Acme-Signature") else { return nil }
    let webhooks = Webhooks(
      header: table.requiredText("header", like: "Acme-Signature"),
      scheme: table.requiredText("scheme", like: "v1"),
      tolerance: table.requiredInteger("tolerance", like: "300"),
      secretPrefix: table.text("secret-prefix"),
      event: table.requiredText("event", like: "Event"),
      typeField: table.requiredText("type", like: "type"),
      payloadPath: table.requiredText("payload", like: "data.object"), versionField: table.text("version")
    )
    table.checkRange("tolerance", webhooks.tolerance, 0...86_400)
    table.finish()
    checkHeader(webhooks.header, reading)
    return webhooks
  }
}

extension TableReader {
  /// A placeholder for a missing text.
  var nothing: Located<String> { Located("", at: place) }

  /// Reports a number that is out of range.
  func checkRange(_ key: String, _ value: Int, _ range: ClosedRange<Int>) {
    guard !range.contains(value), let node = entries.first(where: { $0.key.value == key })?.value else {
      return
    }
    reading.error(
      "out-of-range", "'\(key)' cannot be \(value)", at: node.span,
      remedy: "write a number from \(range.lowerBound) to \(range.upperBound)")
  }
}
