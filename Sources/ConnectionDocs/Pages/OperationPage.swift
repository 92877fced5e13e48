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
          PageSection("Paging", paging(operation, context)),
          PageSection("Repeating it", [.prose(repeating(operation, context))]),
          PageSection("Errors", [OperationErrors.table(operation, context)]),
        ])
  }

  private static func overview(_ operation: OperationPlan, _ context: PageContext) -> [Block?] {
    [
      operation.deprecated.map { .warning("Deprecated: " + RichText($0)) },
      operation.movesMoney ? .warning("This action moves money. Ask a person before an agent runs it.") : nil,
      operation.isDestructive
        ? .warning("What this action does can't be undone. Ask a person before an agent runs it.") : nil,
      operation.description.map { .prose(RichText($0)) },
      .facts(
        ("What", "Value"),
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
      let response = index == 0 ? context.samples.answer(of: operation, to: example) : nil
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
    guard !rows.isEmpty else { return [.prose("It takes no input.")] }
    return [
      fields.contains(where: \.isClearable)
        ? .prose(
          "A *clearable* parameter also takes the empty string, which removes what is stored: `.clear` in Swift."
            .clearable)
        : nil,
      .parameters(rows),
    ]
  }

  private static func output(_ operation: OperationPlan, _ context: PageContext) -> [Block?] {
    let rows = ParameterTree(plan: context.plan, depth: 1).rows(of: operation.output, anchor: "output")
    let words = TypeWording(plan: context.plan).words(of: operation.output)
    return [
      .prose("Returns: " + words + (rows.isEmpty ? "." : ". Its fields, without what is inside them:")),
      rows.isEmpty ? nil : .parameters(rows),
    ]
  }

  private static func paging(_ operation: OperationPlan, _ context: PageContext) -> [Block?] {
    switch operation.paging {
    case .cursor?:
      guard let names = context.identity.cursorPaging else { return [] }
      return [
        .prose(
          RichText(
            "In Swift the result is a sequence of items that fetches the next page when it is needed; `.pages` is the sequence of pages. Over HTTP, go on with `\(names.after.value)` set to the id of the last object while `\(names.more.value)` is true; `\(names.before.value)` with the id of the first goes backwards."
          ))
      ]
    case .search?:
      guard let names = context.identity.searchPaging else { return [] }
      return [
        .prose(
          RichText(
            "In Swift the result is a sequence of items that fetches the next page when it is needed. Over HTTP, go on with `\(names.page.value)` set to the `\(names.next.value)` of the answer while `\(names.more.value)` is true."
          ))
      ]
    case nil: return []
    }
  }

  private static func repeating(_ operation: OperationPlan, _ context: PageContext) -> RichText {
    let retries = context.identity.retries
    switch operation.method {
    case .get:
      return RichText(
        "It changes nothing, so it can be called as often as you like. A call that gets no answer is repeated up to \(retries.maximum) times."
      )
    case .post, .patch:
      return RichText(
        "Every call carries the header `\(retries.idempotencyHeader.value)`, with the same value on each of up to \(retries.maximum) automatic repetitions, so that it takes effect once. Pass your own with `RequestOptions(idempotencyKey:)` where your program may start the same call again."
      )
    case .put, .delete:
      return RichText(
        "A call that gets no answer is repeated up to \(retries.maximum) times; doing it again changes nothing more. A repetition may be answered with an error, because the first call had succeeded."
      )
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
