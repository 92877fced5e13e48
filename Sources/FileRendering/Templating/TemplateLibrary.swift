import NearestNames
import SourceDiagnostics
import Templates

/// The parsed templates: those that come with the generator, some of them overridden by name.
public struct TemplateLibrary: Sendable {
  /// The templates in the order of their names.
  private let programs: [TemplateProgram]
  private let places: [String: Int]

  /// Creates a library of the templates that come with the generator, some of them overridden by name.
  ///
  /// - Parameter overrides: the bytes of templates by name, for example `markdown_page`.
  /// - Throws: `TemplateError` where an override has the name of no template, or where a template can't be parsed.
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

  /// Creates a library of the given templates only, by name.
  ///
  /// - Throws: `TemplateError` for an invalid template: one that can't be parsed, or whose partials do not exist.
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

  /// Renders a template with a view model as text.
  ///
  /// - Throws: `TemplateError` where no template has the name, for the first name that no view model in scope has, and
  ///   for the first misuse of a value; the error names the template and the line.
  public func render(_ name: String, _ model: some ViewModel) throws(TemplateError) -> String {
    String(decoding: try bytes(name, model), as: UTF8.self)
  }

  /// Renders a template with a view model as UTF-8.
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
