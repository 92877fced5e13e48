import SourceDiagnostics
import Templates

/// The templates, read and checked: those that come with the generator, some of them replaced by name.
public struct TemplateLibrary: Sendable {
  /// The templates in the order of their names.
  private let programs: [TemplateProgram]
  private let places: [String: Int]

  /// The templates that come with the generator, with the given ones in their places.
  ///
  /// - Parameter overrides: the bytes of templates by name, for example `markdown_page`.
  /// - Throws: `TemplateError` where an override has the name of no template, or where a template can't be read.
  public init(overrides: [String: [UInt8]] = [:]) throws(TemplateError) {
    var texts = EmbeddedTemplates.all
    for (name, bytes) in overrides.sorted(by: { $0.key < $1.key }) {
      guard texts[name] != nil else {
        let nearest = nearestName(to: name, among: texts.keys)
        throw TemplateError(template: name, reason: .unknownTemplate(nearest: nearest))
      }
      texts[name] = bytes
    }
    try self.init(templates: texts)
  }

  /// Just these templates, by name.
  ///
  /// - Throws: `TemplateError` for the first template, in the order of their names, that can't be read or whose
  ///   partials do not exist.
  public init(templates: [String: [UInt8]]) throws(TemplateError) {
    var sources: [TemplateSource] = []
    var places: [String: Int] = [:]
    for (name, bytes) in templates.sorted(by: { $0.key < $1.key }) {
      guard let text = String(validating: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self) else {
        throw TemplateError(template: name, reason: .notUTF8)
      }
      places[name] = sources.count
      sources.append(try TemplateSource(name: name, text: text))
    }
    var programs: [TemplateProgram] = []
    for source in sources { programs.append(try TemplateProgram(source, partials: places)) }
    self.programs = programs
    self.places = places
  }

  /// The names of the templates, sorted.
  public var names: [String] { programs.map(\.name) }

  /// The text of a template for a model.
  ///
  /// - Throws: `TemplateError` for the first name that the model and those around it do not have, and for every misuse
  ///   of a value; the error names the template and the line where the name is used.
  public func render(_ name: String, _ model: some ViewModel) throws(TemplateError) -> String {
    String(decoding: try bytes(name, model), as: UTF8.self)
  }

  /// The text of a template for a model, as UTF-8.
  ///
  /// - Throws: as `render`.
  func bytes(_ name: String, _ model: some ViewModel) throws(TemplateError) -> [UInt8] {
    guard let place = places[name] else {
      let nearest = nearestName(to: name, among: places.keys)
      throw TemplateError(template: name, reason: .unknownTemplate(nearest: nearest))
    }
    var renderer = TemplateRenderer(programs: programs, model: model)
    try renderer.render(programs[place])
    return renderer.output.bytes
  }
}
