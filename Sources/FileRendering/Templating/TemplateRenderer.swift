/// Executes the steps of a template with a view model.
struct TemplateRenderer {
  /// A value that a section opened, with its index where it is an element of a list.
  private struct Scope {
    var value: TemplateValue
    /// The name of the value, for errors.
    var name: String
    var place: (index: Int, count: Int)?
  }

  /// The maximum nesting depth of partials, which detects a template that includes itself without end.
  private static let deepestPartial = 200

  private(set) var output = IndentedOutput()
  private let programs: [TemplateProgram]
  private var scopes: [Scope]
  private var partials = 0

  init(programs: [TemplateProgram], model: any ViewModel) {
    self.programs = programs
    scopes = [Scope(value: .model(model), name: ".")]
  }

  mutating func render(_ program: TemplateProgram) throws(TemplateError) {
    try follow(program.steps, of: program)
  }

  private mutating func follow(
    _ steps: [TemplateProgram.Step], of program: TemplateProgram
  ) throws(TemplateError) {
    for step in steps {
      switch step {
      case .text(let bytes): output.write(bytes)
      case .value(let name, let indentation, let isAlone):
        try write(name, indentation: indentation, isAlone: isAlone, of: program)
      case .section(let name, let inside): try section(name, inside, of: program)
      case .inverted(let name, let inside):
        switch try value(of: name, in: program) {
        case .flag(false), .absent: try follow(inside, of: program)
        case .list(let elements) where elements.isEmpty: try follow(inside, of: program)
        case .flag, .list, .text, .model: break
        }
      case .partial(let place, let line, let indentation):
        let partial = programs[place]
        guard partials < Self.deepestPartial else {
          throw TemplateError(template: program.name, line: line, reason: .endlessPartial(partial.name))
        }
        partials += 1
        let indented = output.indent(by: indentation)
        try follow(partial.steps, of: partial)
        output.outdent(by: indented)
        partials -= 1
      }
    }
  }

  private mutating func section(
    _ name: TemplateProgram.Name, _ inside: [TemplateProgram.Step], of program: TemplateProgram
  ) throws(TemplateError) {
    switch try value(of: name, in: program) {
    case .flag(false), .absent: break
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        scopes.append(Scope(value: element, name: name.text, place: (index, elements.count)))
        try follow(inside, of: program)
        scopes.removeLast()
      }
    case let value:
      scopes.append(Scope(value: value, name: name.text))
      try follow(inside, of: program)
      scopes.removeLast()
    }
  }

  private mutating func write(
    _ name: TemplateProgram.Name, indentation: [UInt8], isAlone: Bool, of program: TemplateProgram
  ) throws(TemplateError) {
    let problem: TemplateError.Reason
    let subject = name.kind == .current ? scopes[scopes.count - 1].name : name.text
    switch try value(of: name, in: program) {
    case .text(let fragment):
      if let refusal = fragment.problem {
        problem = .refusedFragment(refusal)
      } else if !isAlone, fragment.text.hasLineBreak {
        // Text before it, such as the slashes of a comment, would be missing on its second line.
        problem = .severalLines(subject)
      } else {
        let indented = output.indent(by: indentation)
        output.write(fragment.text)
        output.outdent(by: indented)
        return
      }
    case .flag: problem = .notText(subject, kind: "flag")
    case .list: problem = .notText(subject, kind: "list")
    case .model: problem = .notText(subject, kind: "model")
    case .absent: problem = .absentValue(subject)
    }
    throw TemplateError(template: program.name, line: name.line, reason: problem)
  }

  /// The value of a name, from the innermost model or list element that has it.
  private func value(
    of name: TemplateProgram.Name, in program: TemplateProgram
  ) throws(TemplateError) -> TemplateValue {
    if name.kind == .current { return scopes[scopes.count - 1].value }
    var depth = scopes.count
    while depth > 0 {
      depth -= 1
      switch (name.kind, scopes[depth].place) {
      case (.isFirst, let place?): return .flag(place.index == 0)
      case (.isLast, let place?): return .flag(place.index == place.count - 1)
      default: break
      }
      if case .model(let model) = scopes[depth].value, let value = model.value(named: name.text) {
        return value
      }
    }
    throw TemplateError(template: program.name, line: name.line, reason: .unknownName(name.text))
  }
}
