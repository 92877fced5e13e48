import ConnectionPlan
import ConnectionSpec

/// The table of the errors that calls of an operation can throw.
enum OperationErrors {
  static func table(_ operation: OperationPlan, _ context: PageContext) -> Block? {
    let error = context.plan.names.error
    var rows: [(String, RichText, RichText)] = [
      (
        "invalidRequest", "A parameter is missing or has an invalid value.",
        invalidRequest(context)
      ),
      ("authentication", "The key is wrong, was deleted or has expired.", authentication(context)),
    ]
    if let permission = operation.permission {
      rows.append(
        (
          "permission", "The key lacks the permission.",
          "Grant it " + .code(permission) + ", or use a key that has it."
        ))
    }
    if !operation.pathParameters.isEmpty {
      rows.append(
        (
          "notFound", "There is no object with this id.",
          "Check the id, and that the key belongs to the mode in which the object was created."
        ))
    }
    if operation.movesMoney, context.identity.errors.kinds.contains(where: { $0.kind == .card }) {
      rows.append(
        (
          "card", "The payment was declined.",
          "Show the message to the customer and offer another payment method."
        ))
    }
    if operation.method == .post {
      rows.append(
        (
          "idempotency", "The idempotency key was used with other parameters.",
          "Use a new key for a new request."
        ))
      rows.append(("conflict", "Another request is changing the same object.", "Try again after a moment."))
    }
    rows.append(
      (
        "rateLimited", "Too many requests were sent.",
        "The client retries with backoff; if the call still fails, send fewer requests at a time."
      ))
    rows.append(
      (
        "decoding", "The call succeeded, but its response could not be decoded.",
        "Don't repeat the call: it has taken effect. The error holds the response."
      ))
    return .table(
      [error, "Meaning", "Remedy"],
      rows.map { [.link("." + $0.0, to: errors(of: $0.0)), $0.1, $0.2] })
  }

  private static func errors(of name: String) -> LinkTarget {
    let title = name == "decoding" ? ErrorsPage.decodingTitle : ErrorsPage.apiErrorsTitle
    return .page(PagePaths.errors, anchor: PageSection.anchor(of: title))
  }

  private static func invalidRequest(_ context: PageContext) -> RichText {
    let fields = context.plan[context.plan.errorDetails]?.object?.fields.map(\.wireName) ?? []
    let named = ["param", "code"].filter(fields.contains)
    guard !named.isEmpty else { return "Read the message and correct the input." }
    let names = RichText.joined(named.map { .code($0) }, separator: " and ")
    return "Read the message; " + names + " name the parameter and the reason."
  }

  private static func authentication(_ context: PageContext) -> RichText {
    guard context.plan.connection.guides.credentials != nil else { return "Use a valid key." }
    return "Use a valid key: " + .link("Obtaining access credentials", to: .page(PagePaths.credentials)) + "."
  }
}
