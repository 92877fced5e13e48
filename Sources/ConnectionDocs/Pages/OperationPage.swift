import ConnectionPlan
import ConnectionSpec

/// The page of an operation: examples, input, output, paging, retries and errors.
enum OperationPage {
  static func page(_ operation: OperationPlan, _ context: PageContext) -> Page {
    Page(
      path: context.paths.operation(operation), title: operation.title,
      description: RichText(operation.summary), source: operation.span,
      chapter: operation.kind == .action ? "Actions" : "Queries",
      sections: [PageSection("Overview", overview(operation, context))]
        + examples(operation, context)
        + [
          PageSection("Input", input(operation, context)),
          PageSection("Output", output(operation, context)),
          PageSection("Pagination", paging(operation, context)),
          PageSection("Retries and idempotency", [.prose(repeating(operation, context))]),
          PageSection("Errors", [OperationErrors.table(operation, context)]),
        ])
  }

  private static func overview(_ operation: OperationPlan, _ context: PageContext) -> [Block?] {
    [
      operation.deprecated.map { .warning("Deprecated: " + RichText($0)) },
      operation.movesMoney
        ? .warning("This action moves money. An agent must ask a person for confirmation first.") : nil,
      operation.isDestructive
        ? .warning("This action can't be undone. An agent must ask a person for confirmation first.") : nil,
      operation.description.map { .prose(RichText($0)) },
      .facts(
        ("Property", "Value"),
        [
          ("Id", .code(operation.id)),
          ("Endpoint", .code("\(operation.method.rawValue) \(operation.path)")),
          ("Permission", operation.permission.map { .code($0) }),
          ("Swift", .code(context.swift.clientVariable + "." + operation.swiftSignature)),
          ("Command line", .code("connect \(context.identity.name.value) call \(operation.id)")),
          ("Moves money", operation.kind == .action ? (operation.movesMoney ? "yes" : "no") : nil),
          ("Can't be undone", operation.kind == .action ? (operation.isDestructive ? "yes" : "no") : nil),
          (
            "API reference", operation.documentation.map { .link($0.readableURL, to: .url($0)) }
          ),
        ]),
    ]
  }

  private static func examples(_ operation: OperationPlan, _ context: PageContext) -> [PageSection] {
    let examples = context.samples.examples(of: operation)
    return examples.enumerated().map { index, example in
      let title = example.title ?? (examples.count == 1 ? "Example" : "Example \(index + 1)")
      let response = index == 0 ? context.samples.response(of: operation, to: example) : nil
      return PageSection(
        examples.count == 1 ? title : "Example: \(title)",
        [
          .code([
            .init(title: "Swift", language: .swift, code: context.swift.call(operation, example)),
            .init(title: "curl", language: .bash, code: context.curl.command(operation, example)),
          ]),
          response.map { .sample(.init(title: "Response", json: $0)) },
        ])
    }
  }

  private static func input(_ operation: OperationPlan, _ context: PageContext) -> [Block?] {
    let tree = ParameterTree(plan: context.plan)
    let fields = operation.parameters.flatMap { context.plan[$0]?.object?.fields } ?? []
    let rows = tree.rows(operation.pathParameters + fields, role: .parameters, anchor: "input")
    guard !rows.isEmpty else { return [.prose("This operation has no input.")] }
    return [
      fields.contains(where: \.isClearable)
        ? .prose(
          "A *clearable* parameter also accepts the empty string, which removes the stored value: `.clear` in Swift."
            .clearable)
        : nil,
      .parameters(rows),
    ]
  }

  private static func output(_ operation: OperationPlan, _ context: PageContext) -> [Block?] {
    let rows = ParameterTree(plan: context.plan, depth: 1).rows(of: operation.output, anchor: "output")
    let words = TypeWording(plan: context.plan).words(of: operation.output)
    return [
      .prose("Returns: " + words + (rows.isEmpty ? "." : ". Its top-level fields:")),
      rows.isEmpty ? nil : .parameters(rows),
    ]
  }

  private static func paging(_ operation: OperationPlan, _ context: PageContext) -> [Block?] {
    switch operation.paging {
    case .cursor?:
      guard let names = context.plan.cursorPaging else { return [] }
      return [
        .prose(
          RichText(
            "In Swift the result is a sequence of items that requests the next list page when it is needed; `.pages` is the sequence of list pages. Over HTTP, while `\(names.more)` is true, set `\(names.after)` to the id of the last object to get the next list page; set `\(names.before)` to the id of the first object to page backwards."
          ))
      ]
    case .search?:
      guard let names = context.plan.searchPaging else { return [] }
      return [
        .prose(
          RichText(
            "In Swift the result is a sequence of items that requests the next list page when it is needed. Over HTTP, while `\(names.more)` is true, set `\(names.page)` to the `\(names.next)` of the response to get the next list page."
          ))
      ]
    case nil: return []
    }
  }

  private static func repeating(_ operation: OperationPlan, _ context: PageContext) -> RichText {
    let retries = context.identity.retries
    let header = retries.idempotencyHeader.value
    let count = retries.maximum == 1 ? "once" : "up to \(retries.maximum) times"
    let retried =
      retries.maximum == 0
      ? "A failed call is not retried, unless the client or the call sets a number of retries."
      : "A call that fails temporarily is retried \(count)."
    switch operation.method {
    case .get:
      return RichText("The operation changes nothing, so it is safe to call again. " + retried)
    case .post:
      return RichText(
        retried
          + " Every request of a call has the same value in the header `\(header)`, so that the call takes effect once. Pass your own key with `RequestOptions(idempotencyKey:)` if your program may repeat the call."
      )
    case .patch:
      return RichText(
        "A failed call is not retried, because it may have taken effect. With `RequestOptions(idempotencyKey:)`, the client sends the key in the header `\(header)`, and the call is retried like others."
      )
    case .put, .delete:
      return RichText(
        "The operation is idempotent. " + retried
          + " A retry can fail if an earlier request had succeeded.")
    }
  }
}

extension String {
  fileprivate var clearable: RichText {
    let parts = split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated().reduce(RichText(runs: [])) { text, part in
      text + (part.offset == 1 ? .strong(part.element) : RichText(part.element))
    }
  }
}
