import ConnectionSpec

/// The options of an import: its source, its target and the operations to import.
public struct ImportOptions: Sendable {
  /// The selection of operations to import.
  public enum Selection: Sendable, Equatable {
    /// The operations that the spec has already.
    case existing
    /// The operations that the spec has already, and additional ones.
    case named([NamedEndpoint])
    /// All operations of the document.
    case all
  }

  /// An operation to add, with its id in the spec.
  public struct NamedEndpoint: Sendable, Equatable {
    /// The group in the id, for example `customers`.
    public var group: String
    /// The name in the group, for example `create`.
    public var name: String
    /// The HTTP method, in capitals.
    public var method: String
    /// The path; its placeholders may have other names than in the document.
    public var path: String

    /// Parses a text such as `customers.create=POST /v1/customers`; nil if it has another form.
    public init?(_ text: String) {
      guard let equals = text.firstIndex(of: "=") else { return nil }
      let id = text[..<equals].split(separator: ".", omittingEmptySubsequences: false)
      let endpoint = text[text.index(after: equals)...].split(separator: " ", omittingEmptySubsequences: true)
      guard id.count == 2, id.allSatisfy({ isIdentifier($0) }), endpoint.count == 2,
        endpoint[1].hasPrefix("/"),
        OperationEndpoint.Method(rawValue: endpoint[0].uppercased()) != nil
      else { return nil }
      group = String(id[0])
      name = String(id[1])
      method = endpoint[0].uppercased()
      path = String(endpoint[1])
    }
  }

  /// The path of the OpenAPI document.
  public var document: String
  /// The folder that contains the folders of all specs, for example `spec`.
  public var specs: String
  /// The connection's name, for example `stripe`.
  public var connection: String
  /// The selection of operations.
  public var selection: Selection
  /// Whether to take the document's descriptions for declarations without a summary.
  public var takesWords: Bool
  /// Whether to report the changes without writing them.
  public var isDryRun: Bool

  /// Creates options; by default the operations that the spec has are updated.
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
