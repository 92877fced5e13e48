import APIConventions
import ConnectionPlan
import ConnectionSpec

/// The client itself: its groups, and the definition that the runtime needs.
struct ClientView: ViewModel {
  let plan: Plan
  let generator: GeneratorStamp

  private var identity: Identity { plan.connection.identity }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "client": .text(SwiftIdentifier(plan.names.client))
    case "error": .text(SwiftIdentifier(plan.names.error))
    case "errorDetails": .text(SwiftType(plan.errorDetails.description))
    case "title": .text(SwiftStringLiteral(identity.title.value))
    case "documentation": .texts(documentation.fragments)
    case "groups": .models(plan.groups.map(GroupPropertyView.init))
    case "hasWebhooks": .flag(identity.webhooks != nil)
    case "eventType": .text(SwiftIdentifier(plan.names.event))
    case "keyPrefixes": .texts(keyPrefixes.map(SwiftCode.init))
    default: definitionValue(named: name)
    }
  }

  private var keyPrefixes: [String] {
    identity.authentication.keys.map { key in
      "KeyPrefix(prefix: \(literal(key.prefix.value)), title: \(literal(key.title.value)), "
        + "mode: \(literal(key.mode.value)))"
    }
  }

  private var errorKinds: [String] {
    identity.errors.kinds.map { "\(literal($0.value.value)): .\($0.kind.swiftCase)" }
  }

  private var documentation: DocText {
    var text = DocText(
      "A client of the \(identity.title.value) API, version \(identity.apiVersion.value.value).",
      identity.description?.value ?? identity.summary.value)
    text.add(identity.documentation.map { "Reference: <\($0.value)>" })
    return text
  }

  private func definitionValue(named name: String) -> TemplateValue? {
    let webhooks = identity.webhooks
    return switch name {
    case "nameLiteral": .text(SwiftStringLiteral(identity.name.value))
    case "version": .text(SwiftStringLiteral(generator.version))
    case "baseURL": .text(SwiftStringLiteral(identity.baseURL.value))
    case "apiVersion": .text(SwiftStringLiteral(identity.apiVersion.value.value))
    case "apiVersionHeader": .text(SwiftStringLiteral(identity.apiVersion.header.value))
    case "accountHeader": .text(SwiftCode(optional(identity.authentication.accountHeader?.value)))
    case "idempotencyHeader": .text(SwiftStringLiteral(identity.retries.idempotencyHeader.value))
    case "retryDecisionHeader": .text(SwiftCode(optional(identity.retries.decisionHeader?.value)))
    case "requestIDHeader": .text(SwiftStringLiteral(identity.errors.requestIDHeader.value))
    case "maximumRetries": .text(DecimalText(identity.retries.maximum))
    case "body": .text(SwiftCode("." + identity.body.rawValue))
    case "expandParameter": .text(SwiftCode(optional(identity.expansionParameter?.value)))
    case "errorMember": .text(SwiftStringLiteral(identity.errors.member.value))
    case "kindField": .text(SwiftStringLiteral(identity.errors.kindField.value))
    case "errorKinds":
      .texts(errorKinds.map(SwiftCode.init))
    case "hasErrorCodes": .flag(!identity.errors.codes.isEmpty)
    case "codeField": .text(SwiftCode(optional(identity.errors.codeField?.value)))
    case "errorCodes":
      .texts(
        identity.errors.codes.map { "\(literal($0.value.value)): .\($0.kind.swiftCase)" }.map(SwiftCode.init))
    case "hasErrorStatuses": .flag(!identity.errors.statuses.isEmpty)
    case "errorStatuses":
      .texts(identity.errors.statuses.map { "\($0.status): .\($0.kind.swiftCase)" }.map(SwiftCode.init))
    case "cursor": .text(cursor.map { SwiftCode($0) })
    case "search": .text(search.map { SwiftCode($0) })
    case "signatureHeader": .text(webhooks.map { SwiftStringLiteral($0.header.value) })
    case "signatureVersion": .text(webhooks.map { SwiftStringLiteral($0.scheme.value) })
    case "tolerance": .text(webhooks.map { DecimalText($0.tolerance) })
    case "secretPrefix": .text(SwiftCode(optional(webhooks?.secretPrefix?.value)))
    default: nil
    }
  }

  /// The arguments of `CursorPaging`.
  private var cursor: String? {
    identity.cursorPaging.map { paging in
      "items: \(literal(paging.items.value)), more: \(literal(paging.more.value)), "
        + "after: \(literal(paging.after.value)), before: \(literal(paging.before.value)), "
        + "limit: \(literal(paging.limit.value))"
    }
  }

  private var search: String? {
    identity.searchPaging.map { paging in
      "items: \(literal(paging.items.value)), more: \(literal(paging.more.value)), "
        + "next: \(literal(paging.next.value)), page: \(literal(paging.page.value)), "
        + "limit: \(literal(paging.limit.value))"
    }
  }

  private func literal(_ text: String) -> String { SwiftStringLiteral(text).text }
  private func optional(_ text: String?) -> String { text.map(literal) ?? "nil" }
}

/// A group as a property of the client.
struct GroupPropertyView: ViewModel {
  let group: GroupPlan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "property": .text(SwiftIdentifier(group.property))
    case "type": .text(SwiftType(group.type.description))
    case "documentation":
      .texts(DocText(group.summary ?? "The operations on \(group.title.lowercased()).").fragments)
    default: nil
    }
  }
}
