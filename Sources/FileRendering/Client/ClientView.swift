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
    case "keyPrefixes": .texts(keyPrefixes)
    default: definitionValue(named: name)
    }
  }

  private var keyPrefixes: [SwiftCode] {
    identity.authentication.keys.map { key in
      let (prefix, title) = (SwiftStringLiteral(key.prefix.value), SwiftStringLiteral(key.title.value))
      return "KeyPrefix(prefix: \(prefix), title: \(title), mode: \(SwiftStringLiteral(key.mode.value)))"
    }
  }

  private var errorKinds: [SwiftCode] {
    identity.errors.kinds.map { rule($0.value.value, $0.kind) }
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
    case "accountHeader": .text(SwiftCode.literal(identity.authentication.accountHeader?.value))
    case "idempotencyHeader": .text(SwiftStringLiteral(identity.retries.idempotencyHeader.value))
    case "retryDecisionHeader": .text(SwiftCode.literal(identity.retries.decisionHeader?.value))
    case "requestIDHeader": .text(SwiftStringLiteral(identity.errors.requestIDHeader.value))
    case "maximumRetries": .text(DecimalText(identity.retries.maximum))
    case "body": .text(SwiftCode.member(identity.body.rawValue))
    case "expandParameter": .text(SwiftCode.literal(identity.expansionParameter?.value))
    case "errorMember": .text(SwiftStringLiteral(identity.errors.member.value))
    case "kindField": .text(SwiftStringLiteral(identity.errors.kindField.value))
    case "errorKinds":
      .texts(errorKinds)
    case "hasErrorCodes": .flag(!identity.errors.codes.isEmpty)
    case "codeField": .text(SwiftCode.literal(identity.errors.codeField?.value))
    case "errorCodes":
      .texts(
        identity.errors.codes.map { rule($0.value.value, $0.kind) })
    case "hasErrorStatuses": .flag(!identity.errors.statuses.isEmpty)
    case "errorStatuses":
      .texts(
        identity.errors.statuses.map {
          "\(DecimalText($0.status)): \(SwiftCode.member($0.kind.swiftCase))" as SwiftCode
        })
    case "cursor": .text(cursor)
    case "search": .text(search)
    case "signatureHeader": .text(webhooks.map { SwiftStringLiteral($0.header.value) })
    case "signatureVersion": .text(webhooks.map { SwiftStringLiteral($0.scheme.value) })
    case "tolerance": .text(webhooks.map { DecimalText($0.tolerance) })
    case "secretPrefix": .text(SwiftCode.literal(webhooks?.secretPrefix?.value))
    default: nil
    }
  }

  /// The arguments of `CursorPaging`.
  private var cursor: SwiftCode? {
    plan.cursorPaging.map { names in
      arguments([
        ("items", names.items), ("more", names.more), ("after", names.after), ("before", names.before),
        ("limit", names.limit),
      ])
    }
  }

  private var search: SwiftCode? {
    plan.searchPaging.map { names in
      arguments([
        ("items", names.items), ("more", names.more), ("next", names.next), ("page", names.page),
        ("limit", names.limit),
      ])
    }
  }

  private func arguments(_ values: [(label: String, text: String)]) -> SwiftCode {
    .list(values.map { "\(SwiftIdentifier($0.label)): \(SwiftStringLiteral($0.text))" as SwiftCode })
  }

  private func rule(_ value: String, _ kind: ErrorKind) -> SwiftCode {
    "\(SwiftStringLiteral(value)): \(SwiftCode.member(kind.swiftCase))"
  }
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
