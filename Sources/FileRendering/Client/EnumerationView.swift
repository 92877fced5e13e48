import ConnectionPlan

/// An open enumeration: its known values, an optional value of another type, and unrecognized values.
struct EnumerationView: ViewModel {
  let name: TypeName
  let documentation: DocText
  let cases: [CaseView]
  let alternative: (caseName: String, type: String)?

  init(_ type: TypePlan, enumeration: EnumerationPlan) {
    name = type.name
    var text = DocText(
      type.summary ?? type.name.parent.map { "The values of `\(type.title)` in `\($0)`." } ?? type.title)
    text.add("An unknown value is kept as `.unrecognized`.")
    documentation = text
    cases = enumeration.cases.map { CaseView(item: $0) }
    alternative = enumeration.alternative.map { ($0.caseName, $0.type.swiftText(in: type.name)) }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftIdentifier(self.name.last))
    case "fullName": .text(SwiftType(self.name.description))
    case "documentation": .texts(documentation.fragments)
    case "cases": .models(cases)
    case "alternativeCase": .text(alternative.map { SwiftIdentifier($0.caseName) })
    case "alternativeType": .text(alternative.map { SwiftType($0.type) })
    default: nil
    }
  }
}

/// A known value of an enumeration.
struct CaseView: ViewModel {
  let item: EnumerationPlan.Case

  /// The doc comment, which states a deprecation in words: an attribute would cause warnings in the generated file that uses the case.
  private var documentation: DocText {
    DocText(item.summary ?? "`\(item.value)`", item.deprecated.map { "Deprecated: \($0)" })
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "case": .text(SwiftIdentifier(item.swiftName))
    case "reference": .text(SwiftCode.member(item.swiftName))
    case "rawValue": .text(SwiftStringLiteral(item.value))
    case "documentation": .texts(documentation.fragments)
    default: nil
    }
  }
}
