/// The release of this project that the code belongs to.
///
/// The generator, the runtime and the operator's command are released together and read their version here. The
/// module depends on nothing, because an app compiles it with the runtime.
package enum Release {
  /// The version by semantic versioning, for example `1.2.3`.
  package static let version = "0.1.0"

  /// The type of the runtime that every generated file names, so that generated code does not compile with a runtime that it was not
  /// generated for. Its number is raised when generated code of before would no longer compile or would behave differently.
  package static let runtimeInterface = "RuntimeInterface6"
}
