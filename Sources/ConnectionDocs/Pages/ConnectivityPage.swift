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
        "Base URL, authentication, API version, retries, pagination, errors and the machine-readable catalog.",
      source: identity.baseURL.span, chapter: "Reference",
      sections: [
        PageSection("Service", [service(identity)]),
        PageSection("Client", client(context)),
        PageSection("Retries and timeouts", [retries(identity)]),
        PageSection("Pagination", [paging(context.plan)]),
        PageSection("Expansion", expansion(context)),
        PageSection("Errors", errors(context)),
        PageSection("The catalog", catalog()),
        PageSection("Metadata", [metadata(context)]),
      ])
  }

  private static func service(_ identity: Identity) -> Block? {
    .facts(
      ("Property", "Value"),
      [
        ("Base URL", .code(identity.baseURL.value)),
        (
          "API version",
          RichText(
            "`\(identity.apiVersion.header.value): \(identity.apiVersion.value.value)` with every request")
        ),
        ("Authentication", "`Authorization: Bearer KEY` with every request"),
        (
          "Account header",
          identity.authentication.accountHeader.map {
            RichText("`\($0.value)`, from `RequestOptions(account:)`")
          }
        ),
        (
          "Request bodies",
          identity.body == .form
            ? "`application/x-www-form-urlencoded`, nested as `address[city]`, arrays as `items[0]`"
            : "`application/json`"
        ),
        (
          "Idempotency",
          RichText(
            "`\(identity.retries.idempotencyHeader.value)` with every `POST` request, and with any other request if the call sets a key"
          )
        ),
        ("Request id", RichText("`\(identity.errors.requestIDHeader.value)` in the response")),
        ("Redirects", "not followed"),
      ])
  }

  private static func client(_ context: PageContext) -> [Block?] {
    [
      .swift(context.swift.setup),
      .prose(
        "Options of one call, set with `options: .init(…)` or as `RequestOptions` of the module `ConnectionRuntime`: key, account, API version, idempotency key, retries, timeout, headers, expansion. API keys never appear in logs, errors or descriptions."
      ),
    ]
  }

  private static func retries(_ identity: Identity) -> Block? {
    .facts(
      ("Property", "Value"),
      [
        (
          "Retries",
          RichText("up to \(identity.retries.maximum), unless set otherwise for the client or the call")
        ),
        ("Retried on", "a failed network connection, a timeout, and the statuses 409, 429 and 500 to 599"),
        ("Retried requests", "`GET`, `PUT` and `DELETE`, and all others that have an idempotency key"),
        (
          "Decided by the API",
          identity.retries.decisionHeader.map {
            RichText("if the response has the header `\($0.value)`, with the value `true` or `false`")
          }
        ),
        (
          "Backoff",
          "exponential, from 0.5 s to 8 s, with a jitter of up to one half; `Retry-After` is honoured up to 60 s"
        ),
        ("Timeout", "80 s for a call including all retries, unless set otherwise for the client or the call"),
      ])
  }

  private static func paging(_ plan: Plan) -> Block? {
    .table(
      ["Style", "Items", "More pages follow", "Next page", "Page size"],
      [
        plan.cursorPaging.map { names in
          [
            "cursor", .code(names.items), .code(names.more),
            RichText("`\(names.after)` or, backwards, `\(names.before)`"),
            .code(names.limit),
          ]
        },
        plan.searchPaging.map { names in
          [
            "search", .code(names.items), .code(names.more),
            RichText("`\(names.page)`, from `\(names.next)`"), .code(names.limit),
          ]
        },
      ].compactMap { $0 })
  }

  private static func expansion(_ context: PageContext) -> [Block?] {
    guard let parameter = context.identity.expansionParameter else { return [] }
    return [
      .prose(
        RichText(
          "A field that holds an id can be expanded to the object. List such fields in `\(parameter.value)`, in Swift with `RequestOptions(expand:)`; the field's `.id` is the id in both cases, and its `.object` the object if it was expanded."
        ))
    ]
  }

  private static func errors(_ context: PageContext) -> [Block?] {
    let shape = context.identity.errors
    return [
      .prose(
        RichText(
          "The body of an API error has the member `\(shape.member.value)`, whose `\(shape.kindField.value)` gives the kind of the error. "
        )
          + .link("Errors, limits, troubleshooting", to: .page(PagePaths.errors))
          + " lists all error messages."),
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
      "The statuses 401, 403, 404, 409 and 429 have their own cases; a status of 500 or above is never `.invalidRequest`."
    return RichText(own.isEmpty ? general : "The status \(own.joined(separator: ", ")). " + general)
  }

  private static func catalog() -> [Block?] {
    [
      .prose(
        "`catalog.json` is the machine-readable form of the connection, for automation engines, agents and checks. It is in the folder above these pages."
      ),
      .facts(
        ("Member", "Content"),
        [
          (
            "`operations`",
            "each with its endpoint, permission, flags and pagination style; `input` and `output` are JSON Schema (2020-12) with the API's own names"
          ),
          ("`triggers`", "each with its event, its payload's schema and a sample"),
          ("`mapping`", "external resources, internal records and their fields"),
          ("`$defs`", "the schemas that the others reference"),
        ]),
      .prose(
        "`input` holds path, query and body parameters in one object and is sufficient to describe the operation to an agent. A clearable parameter also accepts the empty string; an enumeration marked `x-open-enum` can get more values."
      ),
    ]
  }

  private static func metadata(_ context: PageContext) -> Block? {
    .facts(
      ("Property", "Value"),
      [
        ("Connection", .code(context.identity.name.value)),
        ("Swift module", .code(context.plan.names.module)), ("Client", .code(context.plan.names.client)),
        ("Errors", .code(context.plan.names.error)),
        ("Events", context.identity.webhooks == nil ? nil : .code(context.plan.names.event)),
        (
          "API documentation",
          context.identity.documentation.map { .link($0.value.readableURL, to: .url($0.value)) }
        ),
      ])
  }
}
