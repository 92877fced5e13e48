import FileRendering
import Foundation
import Templates
import Testing

@Suite struct EmbeddedTemplatesTests {
  private var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Templates")
  }

  @Test func areTheFilesOfTheFolder() throws {
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var texts: [String: [UInt8]] = [:]
    for case let file as URL in files where file.pathExtension == "mustache" {
      let name = file.deletingPathExtension().lastPathComponent
      #expect(texts.updateValue(Array(try Data(contentsOf: file)), forKey: name) == nil)
    }
    #expect(texts.keys.sorted() == EmbeddedTemplates.all.keys.sorted())
    for (name, bytes) in texts { #expect(EmbeddedTemplates.all[name] == bytes, "\(name)") }
  }

  @Test func areAllReadable() throws {
    #expect(try TemplateLibrary().names == EmbeddedTemplates.all.keys.sorted())
  }

  @Test func areReplacedByName() throws {
    let templates = try TemplateLibrary(overrides: ["markdown_page": Array("mine".utf8)])
    #expect(try templates.render("markdown_page", Values([:])) == "mine")
  }

  @Test func areNotReplacedByAnUnknownName() {
    let error = TemplateError(
      template: "markdown_pages", reason: .unknownTemplate(nearest: "markdown_page"))
    #expect(throws: error) { try TemplateLibrary(overrides: ["markdown_pages": []]) }
  }
}
