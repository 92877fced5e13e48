import LocatedYAML
import SourceDiagnostics

/// Reads `guides.yaml`.
struct GuideReader {
  let reading: Reading

  func guides(_ root: LocatedNode) -> Guides {
    guard var file = TableReader(root, of: "the file", like: "guides: {credentials: {…}}", reading) else {
      return Guides()
    }
    var guides = Guides()
    if var table = file.requiredTable("guides", like: "credentials: {…}") {
      guides.credentials = guide("credentials", in: &table)
      guides.webhooks = guide("webhooks", in: &table)
      table.finish()
    }
    file.finish()
    return guides
  }

  private func guide(_ name: String, in guides: inout TableReader) -> Guide? {
    let span = guides.keySpan(name)
    guard let node = guides.optional(name), let span,
      var table = TableReader(node, of: "guide '\(name)'", at: span, like: "title: …", reading)
    else { return nil }
    let guide = Guide(
      title: table.requiredTitle(like: "Obtaining access credentials"),
      summary: table.requiredProse("summary", like: "Make a key and keep it safe."),
      needs: table.proseList("needs", like: "[An account.]"),
      steps: table.requiredList("steps", like: "[Open the Dashboard.]").compactMap(step),
      notes: table.list("notes", like: "[{title: Rotation, text: …}]").compactMap(note), span: span)
    table.finish()
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
    guard var table = TableReader(node, of: "the step", like: "do: Open the Dashboard.", reading) else {
      return nil
    }
    let step = GuideStep(
      text: table.requiredProse("do", like: "Open the Dashboard."), link: link(in: &table),
      warning: table.prose("warning"), note: table.prose("note"),
      steps: table.list("steps", like: "[A sub-step.]").compactMap(self.step))
    table.finish()
    return step
  }

  private func link(in step: inout TableReader) -> GuideLink? {
    let sample = "title: API keys, url: https://dashboard.example.com/keys"
    guard var table = step.table("link", like: sample) else { return nil }
    let link = GuideLink(
      title: table.requiredTitle(like: "API keys"),
      url: table.requiredText("url", like: "https://dashboard.example.com/keys"))
    table.finish()
    checkLink(link.url, reading)
    return link
  }

  private func note(_ node: LocatedNode) -> GuideNote? {
    guard var table = TableReader(node, of: "the note", like: "title: Rotation", reading) else {
      return nil
    }
    let note = GuideNote(
      title: table.requiredTitle(like: "Rotation"),
      text: table.requiredProse("text", like: "Make a new key every few months."),
      items: table.proseList("items", like: "[A point.]"))
    table.finish()
    return note
  }
}
