/// The generator's name and version, and the spec's folder, as generated files state them.
public struct GeneratorStamp: Sendable {
  /// The generator's name, for example `connectgen`.
  public var name: String
  /// The generator's version, for example `0.1.0`.
  public var version: String
  /// The spec's folder, relative to the project's root, for example `spec/stripe`.
  public var specFolder: String

  /// Creates a stamp.
  public init(name: String = "connectgen", version: String, specFolder: String) {
    self.name = name
    self.version = version
    self.specFolder = specFolder
  }
}
