import Mustache

// What Mustache sees while it renders: frames that it asks for names (it would reflect into anything else, which is slow
// and finds what was never meant to be seen), each of which writes down what went wrong.

/// What went wrong while one template was rendered.
///
/// A class because Mustache offers no way to hand an error up; it lives for one rendering and is not shared.
final class RenderProblems {
  private(set) var first: TemplateError.Reason?

  func record(_ reason: TemplateError.Reason) {
    if first == nil { first = reason }
  }
}

/// A value in reach of a template.
protocol RenderFrame: MustacheParent, MustacheCustomRenderable {}

extension RenderFrame {
  func child(named name: String) -> Any? { nil }
  var isNull: Bool { false }
}

/// The outermost view model: what it does not know either is known by nobody.
struct RootFrame: RenderFrame {
  let model: any ViewModel
  let problems: RenderProblems

  func child(named name: String) -> Any? {
    guard let value = model.value(named: name) else {
      problems.record(.unknownName(name))
      return nil
    }
    return problems.frame(for: value, name: name)
  }

  var renderText: String {
    problems.record(.notText(".", kind: "model"))
    return ""
  }
}

/// A view model.
struct ModelFrame: RenderFrame {
  let model: any ViewModel
  let problems: RenderProblems

  func child(named name: String) -> Any? {
    model.value(named: name).map { problems.frame(for: $0, name: name) }
  }

  var renderText: String {
    problems.record(.notText(".", kind: "model"))
    return ""
  }
}

/// A text.
struct FragmentFrame: RenderFrame {
  let fragment: any Fragment
  let problems: RenderProblems

  var renderText: String {
    let text = fragment.text
    if let problem = fragment.problem { problems.record(.refusedFragment(problem)) }
    if Indentation.containsMark(text) {
      problems.record(.refusedFragment("a text contains the control characters U+0001 or U+0002"))
    }
    return text
  }
}

/// A flag, or the absence of a value: a section that is skipped where it is null.
struct FlagFrame: RenderFrame {
  let isNull: Bool
  let reason: TemplateError.Reason
  let problems: RenderProblems

  var renderText: String {
    problems.record(reason)
    return ""
  }
}

/// A list; its elements know their places.
struct ListFrame: RenderFrame, MustacheSequence {
  let elements: [TemplateValue]
  let name: String
  let problems: RenderProblems

  func makeIterator() -> AnyIterator<any RenderFrame> {
    var index = 0
    return AnyIterator {
      guard index < elements.count else { return nil }
      defer { index += 1 }
      return ElementFrame(
        element: problems.frame(for: elements[index], name: name), isFirst: index == 0,
        isLast: index == elements.count - 1, problems: problems)
    }
  }

  var renderText: String {
    problems.record(.notText(name, kind: "list"))
    return ""
  }
}

/// An element of a list.
struct ElementFrame: RenderFrame {
  let element: any RenderFrame
  let isFirst: Bool
  let isLast: Bool
  let problems: RenderProblems

  func child(named name: String) -> Any? {
    switch name {
    case "isFirst": problems.frame(for: .flag(isFirst), name: name)
    case "isLast": problems.frame(for: .flag(isLast), name: name)
    default: element.child(named: name)
    }
  }

  var isNull: Bool { element.isNull }
  var renderText: String { element.renderText }
}

extension RenderProblems {
  /// The frame through which Mustache sees a value.
  func frame(for value: TemplateValue, name: String) -> any RenderFrame {
    switch value {
    case .text(let fragment): FragmentFrame(fragment: fragment, problems: self)
    case .flag(let flag):
      FlagFrame(isNull: !flag, reason: .notText(name, kind: "flag"), problems: self)
    case .model(let model): ModelFrame(model: model, problems: self)
    case .list(let elements): ListFrame(elements: elements, name: name, problems: self)
    case .absent: FlagFrame(isNull: true, reason: .absentValue(name), problems: self)
    }
  }
}
