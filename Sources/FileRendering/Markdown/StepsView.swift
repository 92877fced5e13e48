import ConnectionDocs
import ConnectionPlan

/// Numbered steps.
struct StepsView: ViewModel {
  let steps: [Block.Step]
  let page: String

  func value(named name: String) -> TemplateValue? {
    name == "steps"
      ? .models(steps.enumerated().map { StepView(number: $0.offset + 1, step: $0.element, page: page) })
      : nil
  }
}

/// A step, with nested steps under the same name, `steps`.
struct StepView: ViewModel {
  let number: Int
  let step: Block.Step
  let page: String

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "number":
      // The text after a number begins at the fifth column, whether the number has one digit or two.
      .text(RawLines("\(number).".padded(to: 4)))
    case "text": .text(MarkdownRuns(step.text, on: page))
    case "link": .text(step.link.map { MarkdownRuns($0, on: page) })
    case "callouts": .models(step.callouts.map { CalloutView(callout: $0, page: page) })
    case "hasSteps": .flag(!step.steps.isEmpty)
    default: StepsView(steps: step.steps, page: page).value(named: name)
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
