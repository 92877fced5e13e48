/// The limits of the generated files in an output folder.
///
/// The generator keeps to these limits, so that a manifest that exceeds one was not written by it.
enum TreeLimits {
  /// The maximum number of generated files; the largest known connection has 2,000.
  static let files = 50_000
  /// The maximum length of a generated file's path in bytes, which is that of macOS.
  static let pathLength = 1_024
  /// The maximum number of folders that a generated file is nested in.
  static let depth = 64
  /// The maximum size of a generated file in bytes.
  static let fileSize = 256 << 20
  /// The maximum size of the manifest in bytes.
  static let manifestSize = 8 << 20
  /// The maximum length in bytes of the path of any entry in the folder, whoever owns it.
  static let foundPathLength = 4_096
}
