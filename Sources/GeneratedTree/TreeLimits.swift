/// How much an output folder may hold of the generator's.
///
/// What is produced is held to these limits, so that a manifest that passes one was not written by the generator.
enum TreeLimits {
  /// The most generated files; the largest connection that is known has 2,000.
  static let files = 50_000
  /// The most bytes of a generated file's path; on a Mac no path may be longer.
  static let pathLength = 1_024
  /// The most folders that a generated file may lie in.
  static let depth = 64
  /// The most bytes of a generated file.
  static let fileSize = 256 << 20
  /// The most bytes of the manifest.
  static let manifestSize = 8 << 20
  /// The most bytes of the path of anything in the folder, whoever owns it.
  static let foundPathLength = 4_096
}
