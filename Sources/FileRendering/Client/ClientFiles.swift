import ConnectionPlan
import ConnectionSpec
import ProjectVersion

/// The files of the Swift client of a plan.
enum ClientFiles {
  /// All files, with their paths in the connection's output folder.
  static func files(
    for plan: Plan, templates: TemplateLibrary, generator: GeneratorStamp
  ) -> [PendingFile] {
    let writer = SwiftFileWriter(templates: templates, generator: generator)
    var files: [PendingFile] = []
    func add(_ path: String, _ template: String, model: @escaping @Sendable () -> any ViewModel) {
      files.append(PendingFile { () throws(TemplateError) in try writer.write(path, template, model()) })
    }

    add(plan.names.client + ".swift", "client_client") { ClientView(plan: plan, generator: generator) }
    if let event = EventView(plan) {
      add(plan.names.event + ".swift", "client_event") { event }
      add(plan.names.webhooks + ".swift", "client_webhooks") { event }
    }
    for group in plan.groups {
      add("Operations/\(group.type).swift", "client_operations") { OperationsView(group, plan: plan) }
    }
    for file in plan.files where !file.types.isEmpty {
      add(file.path, "client_types") {
        TypesView(types: file.types.compactMap { plan[$0] }.map { TypeView($0, plan: plan) })
      }
    }
    return files
  }
}

/// The types of one file.
struct TypesView: ViewModel {
  let types: [TypeView]

  func value(named name: String) -> TemplateValue? {
    name == "types" ? .models(types) : nil
  }
}

/// Renders Swift files and gives each its head.
struct SwiftFileWriter: Sendable {
  let templates: TemplateLibrary
  let generator: GeneratorStamp

  func write(
    _ path: String, _ template: String, _ model: some ViewModel
  ) throws(TemplateError) -> RenderedFile {
    let body = try templates.bytes(template, model)
    let view = SwiftFileView(generator: generator, body: body, isClient: template == "client_client")
    let text = SwiftFormatter.formatted(try templates.bytes("client_file", view))
    return RenderedFile(path: "Client/" + path, text: String(decoding: text, as: UTF8.self))
  }
}

/// A file of the client: its head and body.
struct SwiftFileView: ViewModel {
  let generator: GeneratorStamp
  let body: [UInt8]
  /// Whether this is the file of the client itself, which re-exports the runtime.
  let isClient: Bool

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "generator": .text(SwiftDocLine("\(generator.name) \(generator.version)"))
    case "specFolder": .text(SwiftDocLine(generator.specFolder))
    case "runtimeInterface": .text(SwiftIdentifier(Release.runtimeInterface))
    case "isClient": .flag(isClient)
    case "body": .text(RawLines(String(decoding: body, as: UTF8.self)))
    // Only what holds or takes a date needs the module that has it.
    case "usesDate": .flag(body[...].firstPlace(of: "Date") != nil)
    default: nil
    }
  }
}
