import ConnectionSpec

extension SwiftNames {
  /// The property that makes a sample of a type: `TaxID` → `taxID`, `Case` → `` `case` ``.
  package static func sample(of type: TypeName) -> String { escaped(sampleStem(type)) }

  /// The property that is a sample of a type as JSON: `TaxID` → `taxIDJSON`.
  package static func sampleJSON(of type: TypeName) -> String { sampleStem(type) + "JSON" }

  private static func sampleStem(_ type: TypeName) -> String {
    property(type.components.joined(separator: "_"))
  }
}
