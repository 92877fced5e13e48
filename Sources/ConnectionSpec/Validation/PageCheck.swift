import SourceDiagnostics

/// Checks that `page(…)` and `search-page(…)` are used alone, at an operation's `returns` or at a field of a
/// result.
struct PageCheck {
  let scope: ValidationScope

  func check() {
    for operation in scope.operations {
      checkInside(operation.returns)
      checkPaging(operation)
    }
    for payload in scope.content.triggers.map(\.payload) + scope.content.events.map(\.payload) {
      if payload.isPage { report(payload) }
      checkInside(payload)
    }
    for type in scope.content.types { checkInside(type.type) }
  }

  /// Reports list pages inside lists, maps, list pages and alternatives.
  private func checkInside(_ type: SpecType) {
    type.walk { outer in
      let inner: SpecType?
      switch outer.shape {
      case .list(let element), .map(let element), .page(let element), .searchPage(let element):
        inner = element
      default: inner = nil
      }
      if let inner, inner.isPage { report(inner) }
      if outer.isPage, let inner { checkElement(inner) }
      if let alternative = outer.alternative?.type, alternative.isPage { report(alternative) }
    }
  }

  /// Reports list pages of values, because the client can only page through objects.
  private func checkElement(_ type: SpecType) {
    switch type.shape {
    case .scalar, .list, .map:
      scope.reading.error(
        "page-of-values", "a page holds objects, not '\(type.formName)'", at: type.span,
        remedy: "name a resource or a type with fields, or write 'json'")
    default: break
    }
  }

  private func report(_ type: SpecType) {
    scope.reading.error(
      "misplaced-page", "'\(type.formName)' stands alone at 'returns' or at a field of a result",
      at: type.span,
      remedy: "write 'list(T)' for an array")
  }

  /// Reports an operation that returns list pages if the settings do not say how to page.
  private func checkPaging(_ operation: Operation) {
    guard let identity = scope.content.identity else { return }
    let key: String
    switch operation.returns.shape {
    case .page where identity.cursorPaging == nil: key = "cursor"
    case .searchPage where identity.searchPaging == nil: key = "search"
    default: return
    }
    if !scope.reading.lostKeys.isDisjoint(with: ["paging", key]) { return }
    scope.reading.error(
      "no-paging", "connection.yaml does not say how such pages follow each other",
      at: operation.returns.span,
      remedy: "add '\(key):' under 'paging:' in connection.yaml")
  }
}

extension SpecType {
  /// Whether the type contains a list page.
  var holdsPages: Bool {
    var holds = false
    walk { if $0.isPage { holds = true } }
    return holds
  }

  var isPage: Bool {
    switch shape {
    case .page, .searchPage: true
    default: false
    }
  }
}
