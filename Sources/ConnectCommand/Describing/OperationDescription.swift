import ConnectionOperations
import ConnectionRuntime

/// The description of an operation as text for a person.
struct OperationDescription {
  let descriptor: OperationDescriptor
  let schema: SchemaNode
  let style: Style

  var lines: [ConsoleText] {
    var lines: [ConsoleText] = ["\(style.strong("\(descriptor.id)"))  \(descriptor.title)"]
    lines += TextLayout.wrap(descriptor.summary, width: 100)
    lines += [""] + TextLayout.fields(facts)
    let parameters = ParameterOutline(schema: schema, style: style).lines
    lines += ["", style.strong(parameters.isEmpty ? "No parameters." : "Parameters")] + parameters
    return lines
  }

  private var facts: [(label: ConsoleText, value: ConsoleText)] {
    var facts: [(label: ConsoleText, value: ConsoleText)] = [
      (label: "endpoint", value: "\(descriptor.method) \(descriptor.path)"),
      (label: "kind", value: "\(descriptor.kind.rawValue)"),
    ]
    if let permission = descriptor.permission { facts.append(("permission", "\(permission)")) }
    if !descriptor.cautions.isEmpty {
      facts.append(("careful", style.careful("\(descriptor.cautions.joined(separator: ", "))")))
    }
    if let paging = descriptor.paging { facts.append(("pages by", "\(paging.rawValue)")) }
    facts.append(("Swift", "\(descriptor.swift)"))
    facts.append(("returns", "\(descriptor.returns)"))
    return facts
  }
}
