/// A file to be written: its path in the output folder and its text.
public struct RenderedFile: Hashable, Sendable {
  /// The path relative to the connection's output folder, for example `Docs/README.md`.
  public var path: String
  /// The text, which ends with a line break and is written as UTF-8.
  public var text: String

  /// Creates a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
