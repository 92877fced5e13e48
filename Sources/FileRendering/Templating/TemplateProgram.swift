import NearestNames
import SourceDiagnostics

/// A template as the steps that a renderer executes.
struct TemplateProgram: Sendable {
  /// A step; that of a section contains other steps.
  enum Step: Sendable {
    /// Literal bytes.
    case text([UInt8])
    /// The value of a name: alone on its line, with every line of it indented, or next to other text, where it has just one line.
    case value(Name, indentation: [UInt8], isAlone: Bool)
    /// A section that the value of a name opens.
    case section(Name, [Step])
    /// An inverted section, rendered where the value of a name is false, absent or an empty list.
    case inverted(Name, [Step])
    /// Another template, by its index in the library, with every line of it indented.
    case partial(Int, line: Int, indentation: [UInt8])
  }

  /// A name as it is used in a template.
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

  /// Builds the steps of a template from its pieces.
  ///
  /// - Parameters:
  ///   - source: the template.
  ///   - partials: the indices of all templates by name.
  /// - Throws: `TemplateError` where sections are not closed in the right order, or where a partial does not exist.
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

  /// Appends text, to the last step if that is text too.
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
