import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import ProjectVersion

/// The files of the Swift module that tests of apps import: a stub of every operation, samples of every resource and event.
enum TestingFiles {
  /// All files, with their paths in the connection's output folder.
  static func files(
    for plan: Plan, templates: TemplateLibrary, generator: GeneratorStamp
  ) -> [PendingFile] {
    var files: [PendingFile] = []
    func add(_ path: String, _ template: String, model: @escaping @Sendable () -> any ViewModel) {
      files.append(
        PendingFile { () throws(TemplateError) in
          let head = TestingFileView(
            generator: generator, names: plan.names, exports: template == "testing_stub",
            body: try templates.render(template, model()))
          let text = SwiftFormatter.formatted(try templates.bytes("testing_file", head))
          return RenderedFile(path: "Testing/" + path, text: String(decoding: text, as: UTF8.self))
        })
    }

    add(plan.names.stub + ".swift", "testing_stub") { StubView(plan: plan) }
    for group in plan.groups {
      add("Stubs/\(group.type)Stub.swift", "testing_stub_operations") {
        StubOperationsView(group, plan: plan)
      }
    }
    add(plan.names.samples + ".swift", "testing_samples") { SamplesView(plan: plan) }
    for sample in plan.resourceSamples {
      add("Samples/\(sample.type).swift", "testing_sample") { ResourceSampleView(sample, plan: plan) }
    }
    let events = plan.eventSamples
    if plan.event != nil, !events.isEmpty {
      add("Samples/\(plan.names.event)s.swift", "testing_sample_events") {
        EventSamplesView(events, plan: plan)
      }
    }
    return files
  }
}

/// A file of the testing module: its head and body.
struct TestingFileView: ViewModel {
  let generator: GeneratorStamp
  let names: ClientNames
  /// Whether the file re-exports the testing kit, as that of the stub does.
  let exports: Bool
  let body: String

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "generator": .text(SwiftDocLine("\(generator.name) \(generator.version)"))
    case "specFolder": .text(SwiftDocLine(generator.specFolder))
    case "runtimeInterface": .text(SwiftIdentifier(Release.runtimeInterface))
    case "module": .text(SwiftIdentifier(names.module))
    case "operationsModule": .text(SwiftIdentifier(names.operationsModule))
    case "exports": .flag(exports)
    case "body": .text(RawLines(body))
    default: nil
    }
  }
}
