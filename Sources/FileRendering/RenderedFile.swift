/// A file to be written: its path in the output folder and its text.
public struct RenderedFile: Hashable, Sendable {
  /// Relative to the connection's output folder, for example `Docs/README.md`.
  public var path: String
  /// UTF-8 text that ends with a line break.
  public var text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
