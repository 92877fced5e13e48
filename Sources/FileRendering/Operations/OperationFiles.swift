import ConnectionPlan
import ConnectionSpec
import ProjectVersion

/// The Swift module through which machines call a client's operations by name with JSON.
enum OperationFiles {
  /// Every file, with its path in the connection's output folder.
  static func files(
    for plan: Plan, templates: TemplateLibrary, generator: GeneratorStamp
  ) -> [PendingFile] {
    func file(_ path: String, _ template: String, _ model: @escaping @Sendable () -> any ViewModel)
      -> PendingFile
    {
      PendingFile { () throws(TemplateError) in
        let view = OperationsFileView(
          generator: generator, module: plan.names.module, body: try templates.bytes(template, model()))
        let text = SwiftFormatter.formatted(try templates.bytes("operations_file", view))
        return RenderedFile(path: "Operations/" + path, text: String(decoding: text, as: UTF8.self))
      }
    }
    let client = file(plan.names.client + "+Operations.swift", "operations_client") {
      OperableView(plan: plan)
    }
    return [client]
      + plan.groups.map { group in
        file("\(group.type)+Operations.swift", "operations_group") { OperationTableView(group, plan: plan) }
      }
  }
}

/// A file's head and body.
struct OperationsFileView: ViewModel {
  let generator: GeneratorStamp
  let module: String
  let body: [UInt8]

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "generator": .text(SwiftDocLine("\(generator.name) \(generator.version)"))
    case "specFolder": .text(SwiftDocLine(generator.specFolder))
    case "runtimeInterface": .text(SwiftIdentifier(Release.runtimeInterface))
    case "module": .text(SwiftIdentifier(module))
    case "body": .text(RawLines(String(decoding: body, as: UTF8.self)))
    default: nil
    }
  }
}

/// The client as a connection whose operations can be called by name.
struct OperableView: ViewModel {
  let plan: Plan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "client": .text(SwiftIdentifier(plan.names.client))
    case "groups": .models(plan.groups.map(GroupPropertyView.init))
    case "hasTriggers": .flag(!plan.triggers.isEmpty)
    case "triggers":
      .models(plan.triggers.map { TriggerView(trigger: $0) })
    case "testOperation": .text(SwiftCode.literal(testOperation))
    default: nil
    }
  }

  private var testOperation: String? { plan.connection.identity.authentication.testOperation?.value }
}
