import JSONText
import LocatedYAML
import SourceDiagnostics

/// Checks that defaults, examples and samples are values of their types.
struct ValueCheck {
  let scope: ValidationScope

  func check() {
    for (fields, role) in scope.fieldLists {
      for field in fields { check(field, role) }
    }
    for type in scope.content.types {
      if let example = type.example { check(example, named(type), "the example", scope.roles.role(of: type)) }
    }
    for operation in scope.operations {
      checkExamples(of: operation)
      checkSample(operation.sample, operation.returns)
    }
    for trigger in scope.content.triggers { checkSample(trigger.sample, trigger.payload) }
  }

  private func check(_ field: Field, _ role: TypeRole?) {
    if let example = field.example {
      check(example, field.type, "the example", role, isClearable: field.parameter.isClearable)
    }
    guard let value = field.parameter.defaultValue, role != .results else { return }
    check(value, field.type, "the default", .parameters, isDefault: true)
    checkLimits(field, value)
  }

  private func check(
    _ value: Located<OrderedJSON>, _ type: SpecType, _ what: String, _ role: TypeRole?,
    isDefault: Bool = false,
    isClearable: Bool = false
  ) {
    guard let node = scope.reading.node(at: value.span) else { return }
    let fit = ValueFit(scope: scope, role: role)
    report(fit.problems(node, type, "$", isClearable: isClearable), what, isDefault: isDefault)
  }

  private func checkExamples(of operation: Operation) {
    let fit = ValueFit(scope: scope, role: .parameters)
    for example in operation.examples {
      guard let node = scope.reading.node(at: example.input.span) else { continue }
      report(fit.object(node, operation.parameters, "$"), "the example", isDefault: false)
    }
  }

  /// Checks the members that a sample has; it may leave out any others, which are generated.
  private func checkSample(_ sample: Located<OrderedJSON>?, _ type: SpecType) {
    guard let sample, let node = scope.reading.node(at: sample.span) else { return }
    report(ValueFit(scope: scope, role: nil).problems(node, type, "$"), "the sample", isDefault: false)
  }

  private func report(_ problems: [ValueProblem], _ what: String, isDefault: Bool) {
    for problem in problems {
      let subject = problem.path == "$" ? what : "\(what)'s \(problem.path)"
      let message = "\(subject) \(problem.message)"
      if problem.isUnlisted, !isDefault {
        scope.reading.warning(problem.code, message, at: problem.span, remedy: problem.remedy)
      } else {
        scope.reading.error(problem.code, message, at: problem.span, remedy: problem.remedy)
      }
    }
  }

  private func checkLimits(_ field: Field, _ value: Located<OrderedJSON>) {
    let limits = field.parameter.limits
    let measured: (size: Int, low: Int?, high: Int?, noun: String)? =
      switch value.value {
      case .number(let text): Int(text).map { ($0, limits.minimum, limits.maximum, "is \($0)") }
      case .string(let text):
        (text.count, limits.minimumLength, limits.maximumLength, "has \(text.count) characters")
      case .array(let items):
        (items.count, limits.minimumItems, limits.maximumItems, "has \(items.count) items")
      default: nil
      }
    guard let measured, (measured.low ?? .min) <= (measured.high ?? .max) else { return }
    if measured.size < measured.low ?? .min || measured.size > measured.high ?? .max {
      scope.reading.error(
        "default-beyond-limits",
        "the default \(measured.noun), which is beyond the limits of '\(field.name.value)'",
        at: value.span, remedy: "correct the default or the limits")
    }
  }

  private func named(_ type: NamedType) -> SpecType {
    SpecType(shape: .named(type.name), span: type.name.span)
  }
}
