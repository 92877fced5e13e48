import FileRendering
import Mustache

/// A value as a test says it, for our renderer and for swift-mustache.
indirect enum GivenValue {
  case text(String)
  case flag(Bool)
  case model([String: GivenValue])
  case list([GivenValue])
  case absent

  var ours: TemplateValue {
    switch self {
    case .text(let text): .text(RawLines(text))
    case .flag(let flag): .flag(flag)
    case .model(let members): .model(Values(members.mapValues(\.ours)))
    case .list(let elements): .list(elements.map(\.ours))
    case .absent: .absent
    }
  }

  var theirs: MustacheValue { MustacheValue(given: self) }
}

/// A value as swift-mustache asks for it.
struct MustacheValue: MustacheParent, MustacheCustomRenderable {
  let given: GivenValue
  var isFirst: Bool?
  var isLast: Bool?

  init(given: GivenValue, isFirst: Bool? = nil, isLast: Bool? = nil) {
    self.given = given
    self.isFirst = isFirst
    self.isLast = isLast
  }

  func child(named name: String) -> Any? {
    if name == "isFirst", let isFirst { return isFirst }
    if name == "isLast", let isLast { return isLast }
    guard case .model(let members) = given, let member = members[name] else { return nil }
    guard case .list(let elements) = member else { return MustacheValue(given: member) }
    return elements.enumerated().map { index, element in
      MustacheValue(given: element, isFirst: index == 0, isLast: index == elements.count - 1)
    }
  }

  var isNull: Bool {
    switch given {
    case .flag(let flag): !flag
    case .absent: true
    case .text, .model, .list: false
    }
  }

  var renderText: String { if case .text(let text) = given { text } else { "" } }
}
