/// The settings of a connection that a document states; nil where it does not, or where a spec cannot have
/// them.
struct StatedSettings {
  let title: String?
  let version: String?
  let baseURL: String?
  let documentation: String?
  let body: String?
  /// The settings of the document that a spec cannot have.
  let omissions: [Omission]

  init(_ document: APIDocument) {
    var omissions: [Omission] = []
    if let unsafe = unsafeCharacters(document.title) {
      omissions.append(
        Omission(pointer: "/info/title", message: "the text has \(unsafe), which no spec may hold; removed"))
    }
    title = FirstSentence.of(safeText(document.title))
    if !Self.isVersion(document.version) {
      omissions.append(
        Omission(
          pointer: "/info/version",
          message: "the version \(quoted(document.version)) cannot be one in a spec; it becomes "
            + document.profile.connection.version))
    }
    version = document.version.isEmpty || !Self.isVersion(document.version) ? nil : document.version
    let url = document.root["servers"]?.elements.first?["url"]?.string ?? ""
    let server = Self.bare(url)
    let isAddress = url.hasPrefix("https://") && !url.contains("{")
    let isFit = isAddress && isPlainURL(server, isBase: true)
    if isAddress, !isFit {
      omissions.append(
        Omission(
          pointer: "/servers/0/url",
          message: "\(quoted(url)) is no URL that a spec can have; an example stands in its place"))
    }
    baseURL = isFit ? server : nil
    let links = [document.root["externalDocs"]?["url"], document.root["info"]?["contact"]?["url"]]
    documentation = links.compactMap { $0?.string }.first {
      $0.hasPrefix("https://") && isPlainURL($0, isBase: false)
    }
    body = Self.body(of: document)
    self.omissions = omissions
  }

  /// Whether the text can be an API version: printable ASCII, because it is sent in a header.
  private static func isVersion(_ text: String) -> Bool {
    text.utf8.count <= longestName && text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      && text.utf8.first != 0x20 && text.utf8.last != 0x20
  }

  /// The URL without trailing slashes.
  private static func bare(_ url: String) -> String {
    var url = url
    while url.utf8.last == UInt8(ascii: "/") { url.removeLast() }
    return url
  }

  /// The encoding of bodies: `form` if one operation takes a form, since such an API does for all.
  private static func body(of document: APIDocument) -> String? {
    func takes(_ type: String) -> Bool {
      document.endpoints.contains { endpoint in
        let body = endpoint.value["requestBody"].map(document.target)
        return (body?["content"]?.members ?? []).contains { $0.name.hasPrefix(type) }
      }
    }
    if takes("application/x-www-form-urlencoded") { return "form" }
    return takes("application/json") ? "json" : nil
  }
}
