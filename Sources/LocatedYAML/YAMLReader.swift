import SourceDiagnostics

/// Reads a YAML file as a tree of located nodes.
public enum YAMLReader {
  /// Reads the root node of a file; nil if the file cannot be read as a whole or holds nothing but comments.
  ///
  /// All that the spec language refuses is reported with its place. Reading stops at a syntax error, so there
  /// is at most one a file; duplicate keys, anchors, tags and the like are all reported. A duplicate key
  /// keeps its first value. A file without content is not an error here, since only the caller knows whether
  /// it may be empty.
  public static func read(
    file: SourceFile, diagnostics: inout Diagnostics, limits: YAMLLimits = YAMLLimits()
  ) -> LocatedNode? {
    guard file.bytes.count <= limits.bytesPerFile else {
      YAMLFolder.reportOversize(path: file.path, limits: limits, to: &diagnostics)
      return nil
    }
    guard !isUTF16(file.bytes) else {
      diagnostics.error(
        "invalid-utf8", "the file is UTF-16, not UTF-8", at: file.span(0..<0), remedy: "save it as UTF-8")
      return nil
    }
    let scan = CharacterScan(file)
    if let (reason, offset) = scan.refused {
      reason.report(at: offset, in: file, to: &diagnostics)
      return nil
    }
    let isSafe = limits.allowsUnsafeCharacters || !UnsafeText.report(in: file, to: &diagnostics)
    return file.bytes.withUnsafeBufferPointer { bytes in
      guard var events = YAMLEvents(UnsafeBufferPointer(rebasing: bytes[file.contentStart...])) else {
        diagnostics.error("out-of-memory", "there is no memory left to read the file", path: file.path)
        return nil
      }
      var builder = NodeBuilder(places: YAMLPlaces(file: file, scan: scan), limits: limits)
      while !builder.isFinished {
        switch events.next() {
        case .success(let event): builder.take(event)
        case .failure(let failure): builder.fail(failure)
        }
      }
      diagnostics.append(contentsOf: builder.diagnostics)
      return isSafe ? builder.root : nil
    }
  }

  /// Whether the bytes begin with a UTF-16 byte order mark, or with an ASCII character in UTF-16.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 2 else { return false }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    return (bytes[0] == 0) != (bytes[1] == 0)
  }
}
