import ConnectionPlan
import ConnectionSpec

/// What every generated file says about the generator that wrote it.
public struct GeneratorStamp: Sendable {
  /// `connectgen`.
  public var name: String
  /// The generator's version, for example `0.1.0`.
  public var version: String
  /// Where the spec is, relative to the project's root, for example `spec/stripe`.
  public var specFolder: String

  /// Makes a stamp.
  public init(name: String = "connectgen", version: String, specFolder: String) {
    self.name = name
    self.version = version
    self.specFolder = specFolder
  }
}

/// The Swift client of a plan.
public enum ClientFiles {
  /// Every file, with its path in the connection's output folder.
  ///
  /// - Throws: `TemplateError` where a template is wrong.
  public static func files(
    for plan: Plan, templates: TemplateLibrary, generator: GeneratorStamp
  ) throws(TemplateError) -> [RenderedFile] {
    var writer = SwiftFileWriter(templates: templates, generator: generator)
    let client = ClientView(plan: plan, generator: generator)
    try writer.add(plan.names.client + ".swift", "client_client", client)
    if let event = EventView(plan) {
      try writer.add(plan.names.event + ".swift", "client_event", event)
      try writer.add(plan.names.webhooks + ".swift", "client_webhooks", event)
    }
    for group in plan.groups {
      try writer.add("Operations/\(group.type).swift", "client_operations", OperationsView(group, plan: plan))
      try writer.add(
        "Catalog/\(group.type).Operations.swift", "client_operation_table",
        OperationTableView(group, plan: plan))
    }
    for file in plan.files where !file.types.isEmpty {
      let types = file.types.compactMap { plan[$0] }.map { TypeView($0, plan: plan) }
      try writer.add(file.path, "client_types", TypesView(types: types))
    }
    return writer.files.sorted { $0.path < $1.path }
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
struct SwiftFileWriter {
  let templates: TemplateLibrary
  let generator: GeneratorStamp
  private(set) var files: [RenderedFile] = []

  init(templates: TemplateLibrary, generator: GeneratorStamp) {
    self.templates = templates
    self.generator = generator
  }

  mutating func add(_ path: String, _ template: String, _ model: some ViewModel) throws(TemplateError) {
    let body = try templates.bytes(template, model)
    let view = SwiftFileView(generator: generator, body: body, isClient: template == "client_client")
    let text = try templates.bytes("client_file", view)
    let tidied = String(decoding: SwiftLayout.tidied(text), as: UTF8.self)
    files.append(RenderedFile(path: "Client/" + path, text: tidied))
  }
}

/// A file's head and body.
struct SwiftFileView: ViewModel {
  let generator: GeneratorStamp
  let body: [UInt8]
  /// The file of the client itself, which hands the runtime on to whoever imports it.
  let isClient: Bool

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "generator": .text(SwiftCode("\(generator.name) \(generator.version)"))
    case "specFolder": .text(SwiftCode(generator.specFolder))
    case "isClient": .flag(isClient)
    case "body": .text(RawLines(String(decoding: body, as: UTF8.self)))
    // Only what holds or takes a date needs the module that has it.
    case "usesDate": .flag(body[...].firstPlace(of: "Date") != nil)
    default: nil
    }
  }
}
