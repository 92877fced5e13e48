import ConnectionPlan
import ConnectionSpec

/// The conversion of a guide of the spec to sections of a page.
struct GuideBlocks {
  let guide: Guide

  var sections: [PageSection] {
    let needs = PageSection("What you need", [bullets(guide.needs.map(\.value))])
    let steps = PageSection("Steps", [guide.steps.isEmpty ? nil : .steps(guide.steps.map(step))])
    return [needs, steps]
      + guide.notes.map { note in
        PageSection(
          note.title.value, [note.text.map { .prose(RichText($0.value)) }, bullets(note.items.map(\.value))])
      }
  }

  private func bullets(_ items: [String]) -> Block? {
    items.isEmpty ? nil : .bullets(items.map { RichText($0) })
  }

  private func step(_ step: GuideStep) -> Block.Step {
    Block.Step(
      text: RichText(step.text.value),
      link: step.link.map { .link($0.title.value, to: .url($0.url.value)) },
      callouts: [
        step.warning.map { Block.Callout(kind: .warning, text: RichText($0.value)) },
        step.note.map { Block.Callout(kind: .note, text: RichText($0.value)) },
      ].compactMap { $0 },
      steps: step.steps.map { self.step($0) })
  }
}
