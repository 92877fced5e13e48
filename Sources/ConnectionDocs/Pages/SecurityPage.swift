import ConnectionPlan
import ConnectionSpec

/// The page about security: keys, secret values, operations that need confirmation, and webhooks.
enum SecurityPage {
  static func page(_ context: PageContext) -> Page {
    Page(
      path: PagePaths.security, title: "Security",
      description:
        "The handling of API keys and secret values, operations that need confirmation, and the verification of webhooks.",
      source: context.identity.authentication.keys.first?.prefix.span ?? context.identity.name.span,
      chapter: "Setup",
      sections: [
        PageSection("Keys", [keys(context)]),
        secrets(context),
        PageSection("Operations that need confirmation", [careful(context)]),
        PageSection("Webhooks", [webhooks(context)]),
        PageSection("Data from the API", [texts]),
      ])
  }

  private static func keys(_ context: PageContext) -> Block {
    let host = RichText.code(context.identity.baseURL.value)
    let hasPage = context.plan.operations.contains { $0.permission != nil }
    let permissions: RichText =
      hasPage ? .link("permissions", to: .page(PagePaths.permissions)) : "permissions"
    return .bullets([
      "A key is sent to " + host
        + " and nowhere else: redirects are not followed, and `http://` is rejected except for a server on the same machine, which is reached without a proxy.",
      "It does not appear in logs, traces, metrics, errors or descriptions, even if the API sends it back.",
      "Store it in the environment or a vault, never in source code or in an app that people install. Grant it the "
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
          "The values of these fields do not appear in logs, errors or descriptions of the client or the command."
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
      ["Operation", "Reason"],
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
        "Process a delivery only after its signature in `\(webhooks.header.value)` was verified over the unchanged bytes of the body."
      ),
      "A signature older than \(String(webhooks.tolerance)) s is rejected, to prevent the replay of a recorded delivery.",
      "An event can be delivered more than once: store the ids of the events that you have processed.",
    ])
  }

  private static var texts: Block {
    .bullets([
      "Returned values are data, exactly as the API sent them, including HTML: escape them for output.",
      "Error messages come from the API too. The command prints them with control characters and line breaks escaped.",
    ])
  }
}
