import Mustache
import SourceDiagnostics
import Templates

/// The templates, read and checked: those that come with the generator, some of them replaced by name.
public struct TemplateLibrary: Sendable {
  private var library: MustacheLibrary
  private var sources: [String: TemplateSource]

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
    library = MustacheLibrary()
    sources = [:]
    for (name, bytes) in templates.sorted(by: { $0.key < $1.key }) {
      guard let text = String(validating: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self) else {
        throw TemplateError(template: name, reason: .notUTF8)
      }
      let source = try TemplateSource(name: name, text: text)
      do {
        try library.register(source.text, named: name)
      } catch {
        throw TemplateError(template: name, reason: .unreadable("\(error)"))
      }
      sources[name] = source
    }
    try checkPartials()
  }

  /// The names of the templates, sorted.
  public var names: [String] { sources.keys.sorted() }

  /// The text of a template for a model.
  ///
  /// - Throws: `TemplateError` for the first name that the model and those around it do not have, and for every misuse
  ///   of a value; the error names the template and the line where the name is used.
  public func render(_ name: String, _ model: some ViewModel) throws(TemplateError) -> String {
    guard let template = library.getTemplate(named: name) else {
      let nearest = nearestName(to: name, among: sources.keys)
      throw TemplateError(template: name, reason: .unknownTemplate(nearest: nearest))
    }
    let problems = RenderProblems()
    let text = template.render(RootFrame(model: model, problems: problems), library: library)
    if let reason = problems.first { throw place(reason, from: name) }
    return Indentation.applied(to: text)
  }

  private func checkPartials() throws(TemplateError) {
    for name in names {
      for tag in sources[name]?.tags ?? [] where tag.kind == .partial && sources[tag.name] == nil {
        let nearest = nearestName(to: tag.name, among: sources.keys)
        throw TemplateError(
          template: name, line: tag.line, reason: .unknownPartial(tag.name, nearest: nearest))
      }
    }
  }

  /// An error at the tag that caused it: the first use of the name in the template or in the partials that it reaches.
  private func place(_ reason: TemplateError.Reason, from entry: String) -> TemplateError {
    guard let wanted = reason.name else { return TemplateError(template: entry, reason: reason) }
    var queue = [entry]
    var seen: Set<String> = []
    while !queue.isEmpty {
      let name = queue.removeFirst()
      guard seen.insert(name).inserted, let source = sources[name] else { continue }
      if let tag = source.tags.first(where: { $0.kind != .partial && $0.name == wanted }) {
        return TemplateError(template: name, line: tag.line, reason: reason)
      }
      queue += source.tags.filter { $0.kind == .partial }.map(\.name)
    }
    return TemplateError(template: entry, reason: reason)
  }
}

extension TemplateError.Reason {
  /// The name in a template that the error is about.
  fileprivate var name: String? {
    switch self {
    case .unknownName(let name), .absentValue(let name), .notText(let name, _): name
    default: nil
    }
  }
}
