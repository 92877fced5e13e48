import ConnectionPlan
import ConnectionSpec

/// The page about errors: the meaning and the remedy of every message, keyed by its text.
enum ErrorsPage {
  static let answersTitle = "Answers that say no"
  static let unreadableTitle = "Answers that could not be read"

  static func page(_ context: PageContext) -> Page? {
    let header = context.identity.errors.requestIDHeader.value
    return Page(
      path: PagePaths.errors, title: "Errors, limits, troubleshooting",
      description: "Look up the text of a message: what it means, and what to do.",
      source: context.identity.errors.member.span, chapter: "Reference",
      sections: [
        PageSection(
          "Refused before anything was sent",
          [
            .prose(
              "The text begins with `nothing was sent:`; in Swift it is `.invalidInput`. Nothing happened, so correct the input and call again."
            ),
            table(ErrorTexts.invalidInput),
          ]),
        PageSection(
          "No answer",
          [
            .prose(
              "The request may or may not have been executed. Sending it again with the same idempotency key is safe."
            ),
            table(ErrorTexts.noAnswer),
          ]),
        PageSection(
          answersTitle,
          [
            .prose(
              RichText(
                "The text goes on with the API's own message, the status and the id of the request (`\(header)`), which its support asks for."
              )),
            table(ErrorTexts.answers(hasCards: context.identity.errors.kinds.contains { $0.kind == .card })),
          ]),
        PageSection(unreadableTitle, [table(ErrorTexts.decoding)]),
        PageSection(
          "Webhooks",
          context.identity.webhooks == nil
            ? []
            : [
              .prose(
                "A delivery that fails one of these checks must not be acted on. Answer it with status 400."),
              table(ErrorTexts.webhooks),
            ]),
        PageSection("Limits", [limits(context)]),
      ])
  }

  private static func table(_ entries: [ErrorTexts.Entry]) -> Block? {
    .table(
      ["Text", "In Swift", "What it means, and what to do"],
      entries.map { [.code($0.text), .code($0.swift), $0.remedy] })
  }

  private static func limits(_ context: PageContext) -> Block? {
    .facts(
      ("What", "Limit"),
      [
        (
          "Objects in a page",
          context.identity.cursorPaging.map { RichText("1 to 100 (`\($0.limit.value)`)") }
        ),
        ("Idempotency key", "1 to 255 characters"),
        ("Time for a call", "80 s, repetitions included, unless set otherwise"),
        ("Automatic repetitions", RichText(String(context.identity.retries.maximum))),
        ("Age of a delivery", context.identity.webhooks.map { RichText("\($0.tolerance) s") }),
      ])
  }
}
