import ConnectionPlan
import ConnectionSpec

/// The page about obtaining and using an API key.
enum CredentialsPage {
  static func page(_ context: PageContext) -> Page? {
    guard let guide = context.plan.connection.guides.credentials else { return nil }
    return Page(
      path: PagePaths.credentials, title: guide.title.value, description: RichText(guide.summary.value),
      source: guide.span, chapter: "Setup",
      sections: GuideBlocks(guide: guide).sections + [
        PageSection("Kinds of keys", [keys(context)]),
        PageSection("Permissions", [permissions(context)]),
        PageSection("Use the key", use(context)),
      ])
  }

  private static func keys(_ context: PageContext) -> Block? {
    .table(
      ["Prefix", "Kind of key", "Mode", "Recommended"],
      context.identity.authentication.keys.map { key in
        [
          .code(key.prefix.value), RichText(key.title.value), RichText(key.mode.value),
          key.isRecommended ? "yes" : "no",
        ]
      })
  }

  private static func permissions(_ context: PageContext) -> Block? {
    guard let page = PermissionsPage.page(context) else { return nil }
    return .prose(
      "The page " + .link(page.title, to: .page(page.path))
        + " lists the permission that each operation needs."
    )
  }

  private static func use(_ context: PageContext) -> [Block?] {
    let name = context.identity.name.value
    return [
      .prose(
        RichText(
          "The examples on these pages read the API key from the environment variable `\(context.plan.environmentVariable)`."
        )),
      .code([
        .init(title: "Swift", language: .swift, code: context.swift.setup),
        .init(title: "Command line", language: .bash, code: "connect \(name) test"),
      ]),
      testOperation(context).map { operation in
        .prose(
          RichText("`connect \(name) test` calls ") + context.link(to: operation)
            + ", which changes nothing, and reports whether the key works and which mode it belongs to.")
      },
    ]
  }

  private static func testOperation(_ context: PageContext) -> OperationPlan? {
    context.identity.authentication.testOperation.flatMap { context.plan.operation($0.value) }
  }
}
