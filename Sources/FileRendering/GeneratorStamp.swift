/// What every generated file says about the generator that wrote it.
public struct GeneratorStamp: Sendable {
  /// `connectgen`.
  public var name: String
  /// The generator's version, for example `0.1.0`.
  public var version: String
  /// Where the spec is, relative to the project's root, for example `spec/stripe`.
  public var specFolder: String

  /// The type by whose name generated files refuse a runtime that they were not generated for.
  static let runtimeInterface = "RuntimeInterface6"

  /// Makes a stamp.
  public init(name: String = "connectgen", version: String, specFolder: String) {
    self.name = name
    self.version = version
    self.specFolder = specFolder
  }
}
