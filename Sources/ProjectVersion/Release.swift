/// The release of this project that the code belongs to.
///
/// The generator, the runtime and the operator's command are released together and read their version here. The
/// module depends on nothing, because an app compiles it with the runtime.
package enum Release {
  /// The version by semantic versioning, for example `1.2.3`.
  package static let version = "0.1.0"
}
