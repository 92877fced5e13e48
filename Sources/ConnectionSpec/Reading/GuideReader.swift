import LocatedYAML
import SourceDiagnostics

/// Reads `guides.yaml`.
struct GuideReader {
  let reading: Reading

  func guides(_ root: LocatedNode) -> Guides {
    guard var file = MappingReader(root, of: "the file", like: "guides: {credentials: {…}}", reading) else {
      return Guides()
    }
    var guides = Guides()
    if var mapping = file.requiredMapping("guides", like: "credentials: {…}") {
      guides.credentials = guide("credentials", in: &mapping)
      guides.webhooks = guide("webhooks", in: &mapping)
      mapping.finish()
    }
    file.finish()
    return guides
  }

  private func guide(_ name: String, in guides: inout MappingReader) -> Guide? {
    let span = guides.keySpan(name)
    guard let node = guides.optional(name), let span,
      var mapping = MappingReader(node, of: "guide '\(name)'", at: span, like: "title: …", reading)
    else { return nil }
    let guide = Guide(
      title: mapping.requiredTitle(like: "Obtaining access credentials"),
      summary: mapping.requiredProse("summary", like: "Make a key and keep it safe."),
      needs: mapping.proseList("needs", like: "[An account.]"),
      steps: mapping.requiredList("steps", like: "[Open the Dashboard.]").compactMap(step),
      notes: mapping.list("notes", like: "[{title: Rotation, text: …}]").compactMap(note), span: span)
    mapping.finish()
    return guide
  }

  private func step(_ node: LocatedNode) -> GuideStep? {
    if let text = node.scalar {
      guard text.value.contains(where: { !$0.isWhitespace }) else {
        reading.error(
          "empty-text", "the step is empty", at: node.span, remedy: "write what to do, or remove it")
        return nil
      }
      checkProse(text, of: "the step", reading)
      return GuideStep(text: text, link: nil, warning: nil, note: nil, steps: [])
    }
    guard var mapping = MappingReader(node, of: "the step", like: "do: Open the Dashboard.", reading) else {
      return nil
    }
    let step = GuideStep(
      text: mapping.requiredProse("do", like: "Open the Dashboard."), link: link(in: &mapping),
      warning: mapping.prose("warning"), note: mapping.prose("note"),
      steps: mapping.list("steps", like: "[A sub-step.]").compactMap(self.step))
    mapping.finish()
    return step
  }

  private func link(in step: inout MappingReader) -> GuideLink? {
    let sample = "title: API keys, url: https://dashboard.example.com/keys"
    guard var mapping = step.mapping("link", like: sample) else { return nil }
    let link = GuideLink(
      title: mapping.requiredTitle(like: "API keys"),
      url: mapping.requiredText("url", like: "https://dashboard.example.com/keys"))
    mapping.finish()
    checkLink(link.url, reading)
    return link
  }

  private func note(_ node: LocatedNode) -> GuideNote? {
    guard var mapping = MappingReader(node, of: "the note", like: "title: Rotation", reading) else {
      return nil
    }
    let note = GuideNote(
      title: mapping.requiredTitle(like: "Rotation"),
      text: mapping.requiredProse("text", like: "Make a new key every few months."),
      items: mapping.proseList("items", like: "[A point.]"))
    mapping.finish()
    return note
  }
}
