import APIConventions
import ConnectionPlan
import ConnectionSpec

/// The page about requests (base URL, headers, retries, paging, errors) and the machine-readable catalog.
enum ConnectivityPage {
  static func page(_ context: PageContext) -> Page? {
    let identity = context.identity
    return Page(
      path: PagePaths.connectivity, title: "Service connectivity and metadata",
      description:
        "Where requests go, how they are authenticated, versioned, repeated and paged, and the catalog for machines.",
      source: identity.baseURL.span, chapter: "Reference",
      sections: [
        PageSection("Service", [service(identity)]),
        PageSection("Client", client(context)),
        PageSection("Retries and timeouts", [retries(identity)]),
        PageSection("Paging", [paging(identity)]),
        PageSection("Expansion", expansion(context)),
        PageSection("Errors", errors(context)),
        PageSection("The catalog", catalog()),
        PageSection("Metadata", [metadata(context)]),
      ])
  }

  private static func service(_ identity: Identity) -> Block? {
    .facts(
      ("What", "Value"),
      [
        ("Base URL", .code(identity.baseURL.value)),
        (
          "API version",
          RichText(
            "`\(identity.apiVersion.header.value): \(identity.apiVersion.value.value)` with every request")
        ),
        ("Authentication", "`Authorization: Bearer KEY` with every request"),
        (
          "Acting for an account",
          identity.authentication.accountHeader.map {
            RichText("`\($0.value)`, from `RequestOptions(account:)`")
          }
        ),
        (
          "Bodies",
          identity.body == .form
            ? "`application/x-www-form-urlencoded`, nested as `address[city]`, arrays as `items[0]`"
            : "`application/json`"
        ),
        (
          "Idempotency",
          RichText("`\(identity.retries.idempotencyHeader.value)` with every request that writes")
        ),
        ("Id of a request", RichText("`\(identity.errors.requestIDHeader.value)` in the answer")),
        ("Redirects", "are not followed"),
      ])
  }

  private static func client(_ context: PageContext) -> [Block?] {
    [
      .swift(context.swift.setup),
      .prose(
        "What can be set for one call, as `options: .init(…)` or as `RequestOptions` of the module `ConnectionRuntime`: key, account, API version, idempotency key, retries, timeout, headers, expansion. A key never appears in a log, an error or a description."
      ),
    ]
  }

  private static func retries(_ identity: Identity) -> Block? {
    .facts(
      ("What", "Value"),
      [
        (
          "Repetitions",
          RichText("up to \(identity.retries.maximum), unless the client or the call says otherwise")
        ),
        ("After", "no answer, no answer in time, and the statuses 409, 429 and 500 to 599"),
        ("The API decides", identity.retries.decisionHeader.map { RichText("where it sends `\($0.value)`") }),
        (
          "Pauses",
          "0.5 s, doubled each time up to 8 s, shortened at random by up to a half; `Retry-After` is honoured up to 60 s"
        ),
        ("Timeout", "80 s for a call with all its repetitions, unless the client or the call says otherwise"),
      ])
  }

  private static func paging(_ identity: Identity) -> Block? {
    .table(
      ["Kind", "Items", "More to come", "Goes on with", "Size of a page"],
      [
        identity.cursorPaging.map { names in
          [
            "cursor", .code(names.items.value), .code(names.more.value),
            RichText("`\(names.after.value)` or, backwards, `\(names.before.value)`"),
            .code(names.limit.value),
          ]
        },
        identity.searchPaging.map { names in
          [
            "search", .code(names.items.value), .code(names.more.value),
            RichText("`\(names.page.value)`, from `\(names.next.value)`"), .code(names.limit.value),
          ]
        },
      ].compactMap { $0 })
  }

  private static func expansion(_ context: PageContext) -> [Block?] {
    guard let parameter = context.identity.expansionParameter else { return [] }
    return [
      .prose(
        RichText(
          "A field that holds an id can hold the object instead. Name such fields in `\(parameter.value)`, in Swift with `RequestOptions(expand:)`; `.id` and `.object` of the field tell what came."
        ))
    ]
  }

  private static func errors(_ context: PageContext) -> [Block?] {
    let shape = context.identity.errors
    return [
      .prose(
        RichText(
          "An answer that says no has the member `\(shape.member.value)`, whose `\(shape.kindField.value)` tells the kind. "
        )
          + .link("Errors, limits, troubleshooting", to: .page(PagePaths.errors))
          + " lists the texts of all errors."),
      .table(
        [shape.kindField.value, context.plan.names.error],
        shape.kinds.map { [.code($0.value.value), .code("." + $0.kind.swiftCase)] }),
      shape.codeField.flatMap { code in
        .table(
          [code.value, context.plan.names.error],
          shape.codes.map { [.code($0.value.value), .code("." + $0.kind.swiftCase)] })
      },
      .prose(statuses(shape)),
    ]
  }

  private static func statuses(_ shape: ErrorSettings) -> RichText {
    let own = shape.statuses.map { "\($0.status) is `.\($0.kind.swiftCase)`" }
    let general =
      "The statuses 401, 403, 404, 409 and 429 have cases of their own, and one of 500 or above is never `.invalidRequest`."
    return RichText(own.isEmpty ? general : "The status \(own.joined(separator: ", ")). " + general)
  }

  private static func catalog() -> [Block?] {
    [
      .prose(
        "`catalog.json` beside these pages is the connection for machines: automation engines, agents and checks read it."
      ),
      .facts(
        ("Member", "What it holds"),
        [
          (
            "`operations`",
            "each with its endpoint, permission, flags and paging; `input` and `output` are JSON Schema (2020-12) with the API's own names"
          ),
          ("`triggers`", "each with its event, its payload's schema and a sample"),
          ("`mapping`", "external resources, internal records and their fields"),
          ("`$defs`", "the schemas that the others refer to"),
        ]),
      .prose(
        "`input` holds path, query and body parameters side by side, and is complete enough to describe the operation to an agent. A clearable parameter also takes the empty string; an enumeration marked `x-open-enum` may get further values."
      ),
    ]
  }

  private static func metadata(_ context: PageContext) -> Block? {
    .facts(
      ("What", "Value"),
      [
        ("Connection", .code(context.identity.name.value)),
        ("Swift module", .code(context.plan.names.module)), ("Client", .code(context.plan.names.client)),
        ("Errors", .code(context.plan.names.error)),
        ("Events", context.identity.webhooks == nil ? nil : .code(context.plan.names.event)),
        (
          "Documentation of the API",
          context.identity.documentation.map { .link($0.value.readableURL, to: .url($0.value)) }
        ),
        ("Licence of the code", "Apache 2.0"),
      ])
  }
}
