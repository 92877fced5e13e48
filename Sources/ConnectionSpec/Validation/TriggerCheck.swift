import NearestNames
import SourceDiagnostics

/// Checks that a trigger names a resource, and that the payloads of events are objects.
struct TriggerCheck {
  let scope: ValidationScope

  func check() {
    for trigger in scope.content.triggers {
      checkResource(trigger.resource)
      checkPayload(trigger.payload)
    }
    for event in scope.content.events {
      if case .json = event.payload.shape { continue }
      checkPayload(event.payload)
    }
    if let first = scope.content.triggers.first, let identity = scope.content.identity,
      identity.webhooks == nil,
      !scope.reading.lostKeys.contains("webhooks")
    {
      scope.reading.error(
        "no-webhooks", "there are triggers, and connection.yaml has no 'webhooks'", at: first.event.span,
        remedy: "say under 'webhooks:' in connection.yaml how deliveries are signed and what they carry")
    }
  }

  private func checkResource(_ path: Located<String>) {
    guard !path.value.isEmpty, scope.declarations.resourcesByPath[path.value] == nil else { return }
    reportUnknownPath(path, scope)
  }

  private func checkPayload(_ payload: SpecType) {
    guard let type = scope.resolve(payload) else { return }
    switch type.shape {
    case .object, .union, .choice, .deleted: return
    case .page, .searchPage: return
    default:
      scope.reading.error(
        "unfit-payload", "the payload of an event is an object", at: payload.span,
        remedy: "write the name of a resource or of a type with 'fields:'")
    }
  }
}

/// Reports a path that does not belong to any resource.
func reportUnknownPath(_ path: Located<String>, _ scope: ValidationScope) {
  let declared = scope.declarations.resourcesByPath
  let paths = scope.reading.suggestions(from: declared.count) { declared.keys.sorted() }
  let near = nearestName(to: path.value, among: paths)
  let isLost = scope.reading.hasLostDeclarations || scope.reading.lostKeys.contains("path")
  if near == nil, isLost { return }
  scope.reading.error(
    "unknown-path", "no resource has the path '\(path.value)'", at: path.span,
    remedy: replacement(for: path.value, among: paths)
      ?? "write 'path: \(path.value)' at the resource that is meant")
}
