/// The version of this runtime.
public enum RuntimeVersion {
  /// The version, as in the user agent.
  public static let current = "0.1.0"
}

extension ConnectionDefinition {
  /// What the client says it is: the generated connection, then the runtime.
  var userAgent: String { "\(name)-connection/\(version) connection-runtime/\(RuntimeVersion.current)" }
}
