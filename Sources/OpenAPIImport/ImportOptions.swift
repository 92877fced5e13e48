import ConnectionSpec

/// What is imported from where, and where to.
public struct ImportOptions: Sendable {
  /// Which of the document's operations a spec is to have.
  public enum Selection: Sendable, Equatable {
    /// Those that it has.
    case existing
    /// Those that it has, and some more.
    case named([NamedEndpoint])
    /// All.
    case all
  }

  /// An operation to be added, with the id that it gets.
  public struct NamedEndpoint: Sendable, Equatable {
    /// The group of its id, for example `customers`.
    public var group: String
    /// Its name in the group, for example `create`.
    public var name: String
    /// The HTTP method in capitals.
    public var method: String
    /// The path; placeholders may have names of their own.
    public var path: String

    /// Reads `customers.create=POST /v1/customers`; nil where the text is something else.
    public init?(_ text: String) {
      guard let equals = text.firstIndex(of: "=") else { return nil }
      let id = text[..<equals].split(separator: ".", omittingEmptySubsequences: false)
      let endpoint = text[text.index(after: equals)...].split(separator: " ", omittingEmptySubsequences: true)
      guard id.count == 2, id.allSatisfy({ isIdentifier($0) }), endpoint.count == 2,
        endpoint[1].hasPrefix("/"),
        Endpoint.Method(rawValue: endpoint[0].uppercased()) != nil
      else { return nil }
      group = String(id[0])
      name = String(id[1])
      method = endpoint[0].uppercased()
      path = String(endpoint[1])
    }
  }

  /// The document's file.
  public var document: String
  /// The folder that holds the folders of all specs, for example `spec`.
  public var specs: String
  /// The connection's name, for example `stripe`.
  public var connection: String
  /// The operations.
  public var selection: Selection
  /// Take the document's own words for what has no summary yet.
  public var takesWords: Bool
  /// Only say what would be done.
  public var isDryRun: Bool

  /// Options for an import; by default it follows the operations that the spec has.
  public init(
    document: String, specs: String = "spec", connection: String, selection: Selection = .existing,
    takesWords: Bool = false, isDryRun: Bool = false
  ) {
    self.document = document
    self.specs = specs
    self.connection = connection
    self.selection = selection
    self.takesWords = takesWords
    self.isDryRun = isDryRun
  }
}

/// A small letter, then letters, digits, `_` and `-`.
func isIdentifier(_ text: some StringProtocol) -> Bool {
  guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
  return text.utf8.allSatisfy { ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D }
}
