import ConnectionPlan
import ConnectionSpec
import Foundation
import SourceDiagnostics

/// Plans to render: a small connection that has one of everything awkward, and the one that is published.
enum Plans {
  /// Which of them: short, because a test's log shows its arguments.
  enum Name: CaseIterable, Sendable {
    case shop, stripe

    var plan: Plan {
      switch self {
      case .shop: Plans.shop
      case .stripe: Plans.stripe
      }
    }
  }

  /// The connection of `Fixtures/Shop.swift`.
  static let shop: Plan = {
    let folder = Shop.folder()
    defer { try? FileManager.default.removeItem(at: URL(filePath: folder).deletingLastPathComponent()) }
    return plan(in: folder)
  }()

  /// The connection in `spec/stripe`.
  static let stripe: Plan = plan(in: root.appending(path: "spec/stripe").path)

  private static var root: URL {
    (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
  }

  private static func plan(in directory: String) -> Plan {
    var diagnostics = Diagnostics()
    let connection = ConnectionReader.read(directory: directory, diagnostics: &diagnostics)
    guard let plan = connection.flatMap({ Planner.plan($0, diagnostics: &diagnostics) }) else {
      preconditionFailure(diagnostics.all.map { "\($0.message) \($0.remedy ?? "")" }.joined(separator: "\n"))
    }
    return plan
  }
}
