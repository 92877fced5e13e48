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
    var plans = [
      SwiftFilePlan(plan.names.client + ".swift", "client_client") {
        ClientView(plan: plan, generator: generator)
      }
    ]
    if let event = EventView(plan) {
      plans.append(SwiftFilePlan(plan.names.event + ".swift", "client_event") { event })
      plans.append(SwiftFilePlan(plan.names.webhooks + ".swift", "client_webhooks") { event })
    }
    for group in plan.groups {
      plans.append(
        SwiftFilePlan("Operations/\(group.type).swift", "client_operations") {
          OperationsView(group, plan: plan)
        })
      plans.append(
        SwiftFilePlan("Catalog/\(group.type).Operations.swift", "client_operation_table") {
          OperationTableView(group, plan: plan)
        })
    }
    for file in plan.files where !file.types.isEmpty {
      plans.append(
        SwiftFilePlan(file.path, "client_types") {
          TypesView(types: file.types.compactMap { plan[$0] }.map { TypeView($0, plan: plan) })
        })
    }
    let writer = SwiftFileWriter(templates: templates, generator: generator)
    return try plans.concurrentMap { file throws(TemplateError) in try writer.write(file) }
      .sorted { $0.path < $1.path }
  }
}

/// A file that is to be rendered; its view model is made when its turn comes.
struct SwiftFilePlan: Sendable {
  let path: String
  let template: String
  let model: @Sendable () -> any ViewModel

  init(_ path: String, _ template: String, model: @escaping @Sendable () -> any ViewModel) {
    self.path = path
    self.template = template
    self.model = model
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

  func write(_ file: SwiftFilePlan) throws(TemplateError) -> RenderedFile {
    let body = try templates.bytes(file.template, file.model())
    let view = SwiftFileView(generator: generator, body: body, isClient: file.template == "client_client")
    let text = SwiftLayout.tidied(try templates.bytes("client_file", view))
    return RenderedFile(path: "Client/" + file.path, text: String(decoding: text, as: UTF8.self))
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
