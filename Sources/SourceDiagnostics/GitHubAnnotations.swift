extension Diagnostics {
  /// The sorted diagnostics as workflow commands, one on each line, which GitHub Actions shows beside the
  /// source lines.
  ///
  /// The remedy is on a line of its own below the message. The format is described at
  /// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
  public var gitHubAnnotations: String {
    sorted.map(Self.annotation).joined()
  }

  private static func annotation(_ diagnostic: Diagnostic) -> String {
    var properties: [String] = []
    if let path = diagnostic.path { properties.append("file=" + escapedProperty(path)) }
    if let span = diagnostic.span {
      properties.append("line=\(span.start.line)")
      properties.append("col=\(span.start.column)")
    }
    let message = diagnostic.message + (diagnostic.remedy.map { "\n" + $0 } ?? "")
    let list = properties.isEmpty ? "" : " " + properties.joined(separator: ",")
    return "::\(diagnostic.severity.rawValue)\(list)::\(escapedData(message))\n"
  }

  private static func escapedData(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case "\t": escaped += "\t"
      // The log is shown like a terminal, so these must be made visible.
      default: escaped.unicodeScalars.append(DisplayText.visible(scalar))
      }
    }
    return escaped
  }

  private static func escapedProperty(_ text: String) -> String {
    var escaped = ""
    for scalar in escapedData(text).unicodeScalars {
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
