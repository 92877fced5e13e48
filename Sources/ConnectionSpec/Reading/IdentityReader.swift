import APIConventions
import LocatedYAML
import SourceDiagnostics

/// Reads `connection.yaml`.
struct IdentityReader {
  let reading: Reading

  func identity(_ root: LocatedNode) -> Identity? {
    guard var file = MappingReader(root, of: "connection.yaml", like: "connection: acme", reading) else {
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

  private func swiftNames(_ file: inout MappingReader) -> (module: Located<String>, prefix: Located<String>) {
    let sample = "module: AcmeConnection, prefix: Acme"
    guard var swift = file.requiredMapping("swift", like: sample) else { return (file.nothing, file.nothing) }
    let names = (
      module: swift.requiredText("module", like: "AcmeConnection"),
      prefix: swift.requiredText("prefix", like: "Acme")
    )
    swift.finish()
    checkTypeName(names.module, reading)
    checkTypeName(names.prefix, reading)
    return names
  }

  private func apiVersion(_ file: inout MappingReader) -> APIVersion {
    let sample = "value: 2026-05-27, header: Acme-Version"
    guard var mapping = file.requiredMapping("api-version", like: sample) else {
      return APIVersion(value: file.nothing, header: file.nothing)
    }
    let version = APIVersion(
      value: mapping.requiredText("value", like: "2026-05-27"),
      header: mapping.requiredText("header", like: "Acme-Version"))
    mapping.finish()
    checkHeader(version.header, reading)
    return version
  }

  private func retries(_ file: inout MappingReader) -> Retries {
    let sample = "maximum: 2, idempotency-header: Idempotency-Key"
    guard var mapping = file.requiredMapping("retries", like: sample) else {
      return Retries(maximum: 0, decisionHeader: nil, idempotencyHeader: file.nothing)
    }
    let retries = Retries(
      maximum: mapping.requiredInteger("maximum", like: "2"), decisionHeader: mapping.text("decision-header"),
      idempotencyHeader: mapping.requiredText("idempotency-header", like: "Idempotency-Key"))
    mapping.checkRange("maximum", retries.maximum, 0...10)
    mapping.finish()
    checkHeader(retries.decisionHeader, reading)
    checkHeader(retries.idempotencyHeader, reading)
    return retries
  }

  private func expansion(_ file: inout MappingReader) -> Located<String>? {
    guard var mapping = file.mapping("expansion", like: "parameter: expand") else { return nil }
    let parameter = mapping.requiredText("parameter", like: "expand")
    mapping.finish()
    return parameter
  }

  private func webhooks(_ file: inout MappingReader) -> Webhooks? {
    guard var mapping = file.mapping("webhooks", like: "header: Acme-Signature") else { return nil }
    let webhooks = Webhooks(
      header: mapping.requiredText("header", like: "Acme-Signature"),
      scheme: mapping.requiredText("scheme", like: "v1"),
      tolerance: mapping.requiredInteger("tolerance", like: "300"),
      secretPrefix: mapping.text("secret-prefix"),
      event: mapping.requiredText("event", like: "Event"),
      typeField: mapping.requiredText("type", like: "type"),
      payloadPath: mapping.requiredText("payload", like: "data.object"), versionField: mapping.text("version")
    )
    mapping.checkRange("tolerance", webhooks.tolerance, 0...86_400)
    mapping.finish()
    checkHeader(webhooks.header, reading)
    return webhooks
  }
}

extension MappingReader {
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
