import ConnectionPlan

/// An open enumeration: its known values, perhaps a value of another type, and everything else.
struct EnumerationView: ViewModel {
  let name: TypeName
  let documentation: DocText
  let cases: [CaseView]
  let alternative: (caseName: String, type: String)?

  init(_ type: TypePlan, enumeration: EnumerationPlan) {
    name = type.name
    var text = DocText(
      type.summary ?? type.name.parent.map { "The values of `\(type.title)` in `\($0)`." } ?? type.title)
    text.add("A value that is not listed here is kept as `.unrecognized`.")
    documentation = text
    cases = enumeration.cases.map(CaseView.init)
    alternative = enumeration.alternative.map { ($0.caseName, $0.type.swiftText(in: type.name)) }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftCode(self.name.last))
    case "fullName": .text(SwiftCode(self.name.description))
    case "documentation": .texts(documentation.fragments)
    case "cases": .models(cases)
    case "alternativeCase": .text(alternative.map { SwiftCode($0.caseName) })
    case "alternativeType": .text(alternative.map { SwiftCode($0.type) })
    default: nil
    }
  }
}

/// A known value of an enumeration.
struct CaseView: ViewModel {
  let item: EnumerationPlan.Case

  init(_ item: EnumerationPlan.Case) { self.item = item }

  /// A deprecated value says so in words: Swift would warn of it in the very file that reads and writes it.
  private var documentation: DocText {
    DocText(item.summary ?? "`\(item.value)`", item.deprecated.map { "Deprecated: \($0)" })
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "case": .text(SwiftCode(item.swiftName))
    case "reference": .text(SwiftCode("." + SwiftKeywords.member(item.swiftName)))
    case "rawValue": .text(SwiftStringLiteral(item.value))
    case "documentation": .texts(documentation.fragments)
    default: nil
    }
  }
}
