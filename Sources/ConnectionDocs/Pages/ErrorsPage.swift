import ConnectionPlan
import ConnectionSpec

/// The page about errors: the meaning and the remedy of every message, keyed by its text.
enum ErrorsPage {
  static let apiErrorsTitle = "API errors"
  static let decodingTitle = "Responses that could not be decoded"

  static func page(_ context: PageContext) -> Page? {
    let header = context.identity.errors.requestIDHeader.value
    return Page(
      path: PagePaths.errors, title: "Errors, limits, troubleshooting",
      description: "Error messages, with their meaning and remedy, and limits.",
      source: context.identity.errors.member.span, chapter: "Reference",
      sections: [
        PageSection(
          "Invalid input",
          [
            .prose(
              "The message begins with `nothing was sent:`; in Swift it is `.invalidInput`. Correct the input and call again."
            ),
            .prose(
              "`connect` also rejects a value that the operation's input does not allow, with the path of the value: `$.limit: expected …, found …`."
            ),
            table(ErrorTexts.invalidInput),
          ]),
        PageSection(
          "No response",
          [
            .prose(
              "The request may have been executed. It is safe to send it again with the same idempotency key."
            ),
            table(ErrorTexts.noResponse),
          ]),
        PageSection(
          apiErrorsTitle,
          [
            .prose(
              RichText(
                "The message continues with the API's own message, the status and the request id (`\(header)`), which the API's support may ask for. `connect` prints the same, with the status and the request id on separate lines; in the output of `call --lines`, `type` is the kind of the error, for example `not-found`, and `message` is the API's own message."
              )),
            table(
              ErrorTexts.apiErrors(hasCards: context.identity.errors.kinds.contains { $0.kind == .card })),
          ]),
        PageSection(decodingTitle, [table(ErrorTexts.decoding)]),
        PageSection(
          "Webhooks",
          context.identity.webhooks == nil
            ? []
            : [
              .prose(
                "Do not process a delivery that fails one of these checks. Respond with status 400."),
              table(ErrorTexts.webhooks),
            ]),
        PageSection("Limits", [limits(context)]),
      ])
  }

  private static func table(_ entries: [ErrorTexts.Entry]) -> Block? {
    .table(
      ["Message", "In Swift", "Meaning and remedy"],
      entries.map { [.code($0.text), .code($0.swift), $0.remedy] })
  }

  private static func limits(_ context: PageContext) -> Block? {
    .facts(
      ("Property", "Limit"),
      [
        (
          "List page size",
          context.plan.cursorPaging.map { RichText("1 to 100 (`\($0.limit)`)") }
        ),
        ("Idempotency key", "1 to 255 characters"),
        ("Timeout of a call", "80 s including retries, unless set otherwise"),
        ("Automatic retries", RichText(String(context.identity.retries.maximum))),
        ("Maximum age of a delivery", context.identity.webhooks.map { RichText("\($0.tolerance) s") }),
      ])
  }
}
