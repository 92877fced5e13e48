import ConnectionPlan
import ConnectionSpec

/// The page about security: keys, secret values, operations that need confirmation, and webhooks.
enum SecurityPage {
  static func page(_ context: PageContext) -> Page {
    Page(
      path: PagePaths.security, title: "Security",
      description:
        "Where a key goes and where it never shows, which calls to be careful with, and whom not to trust.",
      source: context.identity.authentication.keys.first?.prefix.span ?? context.identity.name.span,
      chapter: "Setup",
      sections: [
        PageSection("Keys", [keys(context)]),
        secrets(context),
        PageSection("Calls to be careful with", [careful(context)]),
        PageSection("Webhooks", [webhooks(context)]),
        PageSection("Texts of the API", [texts]),
      ])
  }

  private static func keys(_ context: PageContext) -> Block {
    let host = RichText.code(context.identity.baseURL.value)
    let hasPage = context.plan.operations.contains { $0.permission != nil }
    let permissions: RichText =
      hasPage ? .link("permissions", to: .page(PagePaths.permissions)) : "permissions"
    return .bullets([
      "A key is sent to " + host
        + " and nowhere else: redirects are not followed, and `http://` is refused but for a server on the same machine, which is reached without a proxy.",
      "It does not show in logs, traces, metrics, errors or descriptions, also where the API sends it back.",
      "Keep it in the environment or a vault, never in source code or in an app that people install. Give it the "
        + permissions + " that are needed, and no more.",
    ])
  }

  private static func secrets(_ context: PageContext) -> PageSection? {
    let rows = secretRows(context)
    guard !rows.isEmpty else { return nil }
    return PageSection(
      "Secret values",
      [
        .prose(
          "What these hold does not show in logs, errors and descriptions, of the client and of the command alike."
        ),
        .table(["Type", "Field"], rows),
      ])
  }

  private static func secretRows(_ context: PageContext) -> [[RichText]] {
    context.plan.types.sorted { $0.name < $1.name }.flatMap { type in
      (type.object?.fields ?? []).filter(\.isSecret).map { field in
        [.code(type.name.description), .code(field.wireName)]
      }
    }
  }

  private static func careful(_ context: PageContext) -> Block? {
    let operations = context.plan.operations.filter { $0.movesMoney || $0.isDestructive }
    guard !operations.isEmpty else { return nil }
    return .table(
      ["Operation", "Why"],
      operations.map { operation in
        let reasons = [
          operation.movesMoney ? "moves money" : nil, operation.isDestructive ? "can't be undone" : nil,
        ]
        return [context.link(to: operation), RichText(reasons.compactMap(\.self).joined(separator: ", "))]
      })
  }

  private static func webhooks(_ context: PageContext) -> Block? {
    guard let webhooks = context.identity.webhooks else { return nil }
    return .bullets([
      RichText(
        "Act on a delivery only after its signature in `\(webhooks.header.value)` is verified, from the bytes as they came."
      ),
      "A signature older than \(String(webhooks.tolerance)) s is refused, so that a delivery that somebody recorded can't be used again.",
      "An event may come twice: remember the ids of those that were handled.",
    ])
  }

  private static var texts: Block {
    .bullets([
      "What a call returns is data and comes as the API sent it, HTML and all: escape it where you show it.",
      "Messages of errors come from the API too. The command shows them with control characters made visible.",
    ])
  }
}
