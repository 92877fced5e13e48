import SourceDiagnostics

/// A template as a renderer follows it.
struct TemplateProgram: Sendable {
  /// One step; those of sections have steps inside.
  enum Step: Sendable {
    /// Bytes as they are.
    case text([UInt8])
    /// The value of a name: alone on its line, with every line of it indented, or among other text, where it has just one line.
    case value(Name, indentation: [UInt8], isAlone: Bool)
    /// What a name's value opens.
    case section(Name, [Step])
    /// What stands in the place of a name's value that is false, absent or an empty list.
    case inverted(Name, [Step])
    /// Another template, by its place among the library's, every line of it indented.
    case partial(Int, line: Int, indentation: [UInt8])
  }

  /// A name where a template uses it.
  struct Name: Sendable {
    enum Kind { case current, isFirst, isLast, member }

    var kind: Kind
    var text: String
    var line: Int

    init(_ tag: TemplateTag) {
      text = tag.name
      line = tag.line
      switch tag.name {
      case ".": kind = .current
      case "isFirst": kind = .isFirst
      case "isLast": kind = .isLast
      default: kind = .member
      }
    }
  }

  let name: String
  let steps: [Step]

  /// Puts the pieces of a template in order.
  ///
  /// - Parameters:
  ///   - source: the template.
  ///   - partials: the places of all templates by name.
  /// - Throws: `TemplateError` where a section is not closed in its order, or where a partial does not exist.
  init(_ source: TemplateSource, partials: [String: Int]) throws(TemplateError) {
    name = source.name
    var open: [(tag: TemplateTag, steps: [Step])] = []
    var steps: [Step] = []
    for piece in source.pieces {
      switch piece {
      case .text(let text): Self.append(text, to: &steps)
      case .tag(let tag, let indentation, let isAlone):
        let name = Name(tag)
        switch tag.kind {
        case .comment: break
        case .variable:
          steps.append(.value(name, indentation: Array(indentation.utf8), isAlone: isAlone))
        case .partial:
          guard let place = partials[tag.name] else {
            let nearest = nearestName(to: tag.name, among: partials.keys)
            throw source.error(at: tag, .unknownPartial(tag.name, nearest: nearest))
          }
          steps.append(.partial(place, line: tag.line, indentation: Array(indentation.utf8)))
        case .section, .inverted:
          open.append((tag, steps))
          steps = []
        case .close:
          let innermost = open.popLast()
          guard let (opening, outer) = innermost, opening.name == tag.name else {
            throw source.error(at: tag, .unexpectedClose(tag.name, open: innermost?.tag.name))
          }
          let opened = Name(opening)
          steps =
            outer + [opening.kind == .section ? .section(opened, steps) : .inverted(opened, steps)]
        }
      }
    }
    if let (tag, _) = open.last { throw source.error(at: tag, .unclosedSection(tag.name)) }
    self.steps = steps
  }

  /// Adds text, to the text before it where there is some.
  private static func append(_ text: Substring, to steps: inout [Step]) {
    if text.isEmpty { return }
    if case .text(let before) = steps.last {
      steps[steps.count - 1] = .text(before + Array(text.utf8))
    } else {
      steps.append(.text(Array(text.utf8)))
    }
  }
}

extension TemplateSource {
  fileprivate func error(at tag: TemplateTag, _ reason: TemplateError.Reason) -> TemplateError {
    TemplateError(template: name, line: tag.line, reason: reason)
  }
}
