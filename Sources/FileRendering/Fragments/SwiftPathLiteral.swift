import ConnectionPlan

/// The path of an operation as a string literal with its parameters interpolated: `"/v1/charges/\(charge, as: "charge")"`.
///
/// The runtime percent-encodes the interpolated values, and logs the names of their placeholders instead.
struct SwiftPathLiteral: Fragment {
  let text: String

  init(_ operation: OperationPlan) {
    let parts = operation.segments.map { segment -> String in
      switch segment {
      case .literal(let text):
        return String(SwiftStringLiteral(text).text.dropFirst().dropLast())
      case .placeholder(let name):
        let field = operation.pathParameters.first { $0.wireName == name }
        let variable = SwiftIdentifier(field?.swiftName ?? name)
        return "\\(\(variable.text), as: \(SwiftStringLiteral(name).text))"
      }
    }
    text = "\"" + parts.joined() + "\""
  }

  var problem: String? { SwiftCodeScan.problem(of: text) }
}
