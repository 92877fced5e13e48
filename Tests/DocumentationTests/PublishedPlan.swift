import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import Foundation
import SourceDiagnostics
import Testing

/// The plan that the published pages say they come from: of `spec/stripe` as it is now.
enum PublishedPlan {
  static let stripe: Plan = {
    var diagnostics = Diagnostics()
    let folder = ProjectFolder.url.appending(path: "spec/stripe").path(percentEncoded: false)
    let connection = ConnectionReader.read(
      directory: folder, displayPath: "spec/stripe", diagnostics: &diagnostics)
    guard let plan = connection.flatMap({ Planner.plan($0, diagnostics: &diagnostics) }) else {
      preconditionFailure(diagnostics.all.map(\.message).joined(separator: "\n"))
    }
    return plan
  }()

  static let samples = SampleMaker(plan: stripe)

  /// The name of the page on an operation, as it is published.
  static func page(of operation: OperationPlan) throws -> PublishedPage {
    let folder = operation.kind == .action ? "actions" : "queries"
    return try PublishedPage.named("\(folder)/\(fileName(operation.id))")
  }

  /// The name of the page on a trigger, as it is published.
  static func page(of trigger: TriggerPlan) throws -> PublishedPage {
    try PublishedPage.named("triggers/\(fileName(trigger.event))")
  }

  private static func fileName(_ id: String) -> String {
    id.replacing(".", with: "-").replacing("_", with: "-")
  }
}
