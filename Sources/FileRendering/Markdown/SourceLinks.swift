import ConnectionPlan
import SourceDiagnostics

/// The links from pages to the lines of the spec that they come from.
struct SourceLinks {
  /// The prefix of the paths of the spec's files, as they were read.
  private let prefix: String
  private let specFolder: String

  init(plan: Plan, specFolder: String) {
    let file = plan.connection.identity.name.span.file.path
    prefix = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    self.specFolder = specFolder
  }

  /// The file's path relative to the spec's folder, for example `operations/customers.yaml`.
  func name(of span: SourceSpan) -> String {
    span.file.path.hasPrefix(prefix) ? String(span.file.path.dropFirst(prefix.count)) : span.file.path
  }

  /// The relative URL of the line for a link on a page.
  func address(of span: SourceSpan, from page: String) -> String {
    // One step up for each folder of the page, and one more out of the documentation's folder.
    let steps = String(repeating: "../", count: page.split(separator: "/").count)
    return steps + specFolder + "/" + name(of: span) + "#L\(span.start.line)"
  }
}
