import ProjectVersion

/// The version of this runtime.
public enum RuntimeVersion {
  /// The version, as it is in the `User-Agent` header.
  public static let current = Release.version
}

extension ConnectionDefinition {
  /// The value of the `User-Agent` header: the generated connection, then the runtime.
  var userAgent: String { "\(name)-connection/\(version) connection-runtime/\(RuntimeVersion.current)" }
}
