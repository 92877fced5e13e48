import LocatedYAML
import SourceDiagnostics

/// Reads and validates a connection from the files of a spec folder.
///
/// All mistakes in all files are reported in one run. Language reference: `spec/README.md`.
public struct ConnectionReader {
  /// Reads the connection from a folder; nil if its files have errors, or if `diagnostics` had any before.
  ///
  /// `displayPath` is the folder's path in diagnostics; by default it is `directory`.
  public static func read(
    directory: String, displayPath: String? = nil, diagnostics: inout Diagnostics
  ) -> Connection? {
    let files = YAMLFolder.read(directory: directory, displayPath: displayPath, diagnostics: &diagnostics)
    return read(files, folder: displayPath ?? directory, diagnostics: &diagnostics)
  }

  /// Reads the connection from files that are parsed already; nil if they have errors, or if `diagnostics`
  /// had any before.
  ///
  /// `folder` is the path of their folder in diagnostics. Errors that are already in `diagnostics` are
  /// assumed to concern these files.
  public static func read(
    _ files: [YAMLFile], folder: String, diagnostics: inout Diagnostics
  ) -> Connection? {
    let reading = Reading()
    reading.hasLostDeclarations = diagnostics.hasErrors
    reading.hasLostUses = diagnostics.hasErrors
    var reader = ConnectionReader(reading: reading)
    let broken = Set(diagnostics.all.filter { $0.severity == .error }.compactMap(\.path))
    for file in files { reader.read(file, isBroken: broken.contains(file.source.path)) }
    let connectionPath = folder.hasSuffix("/") ? "\(folder)connection.yaml" : "\(folder)/connection.yaml"
    if !reader.hasConnectionFile, !broken.contains(connectionPath), !broken.contains(folder) {
      reading.diagnostics.error(
        "missing-file", "there is no connection.yaml in this folder", path: folder,
        remedy: "add it; it says what the API is: name, host, version, authentication, errors")
    }
    Validation.check(reader.content, reading)
    diagnostics.append(contentsOf: reading.diagnostics)
    guard !diagnostics.hasErrors, let identity = reader.content.identity else { return nil }
    return reader.content.connection(identity)
  }

  private let reading: Reading
  private var content = ConnectionContent()
  private var hasConnectionFile = false

  private init(reading: Reading) {
    self.reading = reading
  }

  private mutating func read(_ file: YAMLFile, isBroken: Bool) {
    guard let place = SpecPlace(path: file.relativePath) else {
      reading.diagnostics.error(
        "unknown-file", "\(file.relativePath) has no place in a spec", path: file.source.path,
        remedy: "the places are " + SpecPlace.all.joined(separator: ", "))
      return
    }
    if place == .connection { hasConnectionFile = true }
    guard let root = file.root else {
      if !isBroken {
        reading.diagnostics.error(
          "empty-file", "the file is empty", path: file.source.path, remedy: "fill it, or remove it")
      }
      return
    }
    read(root, as: place)
  }

  private mutating func read(_ root: LocatedNode, as place: SpecPlace) {
    switch place {
    case .connection: content.identity = IdentityReader(reading: reading).identity(root)
    case .guides: content.guides = GuideReader(reading: reading).guides(root)
    case .triggers:
      let (triggers, events) = TriggerReader(reading: reading).file(root)
      content.triggers += triggers
      content.events += events
    case .mapping: content.mappings += RecordMappingReader(reading: reading).mappings(root)
    case .operations:
      let (group, types) = OperationReader(reading: reading).group(root)
      if let group { content.groups.append(group) }
      content.types += types
    case .resource: content.types += ResourceReader(reading: reading).resource(root)
    case .types: content.types += NamedTypeReader(reading: reading).file(root)
    }
  }
}

/// The content read so far: a connection whose settings may still be missing.
struct ConnectionContent {
  var identity: Identity?
  var guides = Guides()
  var groups: [OperationGroup] = []
  var types: [NamedType] = []
  var triggers: [Trigger] = []
  var events: [EventType] = []
  var mappings: [RecordMapping] = []

  func connection(_ identity: Identity) -> Connection {
    Connection(
      identity: identity, guides: guides, groups: groups, types: types, triggers: triggers,
      events: events, mappings: mappings)
  }
}
