import ConnectionPlan
import ConnectionSpec
import JSONText

/// Sample values for fields with common names, so that samples look like real data.
enum TypicalNames {
  /// 2026-01-01T00:00:00Z, in seconds since 1970.
  static let timestamp = 1_767_225_600

  private static let expected: Set<String> = [
    "active", "address", "amount", "city", "country", "currency", "customer", "description", "email", "line1",
    "metadata", "mode", "name", "phone", "postal_code", "quantity", "status", "url",
  ]

  /// Whether a reader expects a field of this name in a sample.
  static func isExpected(_ name: String) -> Bool { expected.contains(name) }

  /// Whether an object is small enough to be shown where it is optional.
  static func isSmall(_ object: ObjectPlan?) -> Bool {
    guard let object else { return false }
    return object.resource == nil && object.fields.count <= 8
  }

  /// Whether there is a better sample string for a field of this name than a placeholder.
  static func isKnown(_ name: String) -> Bool { string(for: name) != exampleWord(for: name) }

  /// The sample string for a field of this name.
  static func string(for name: String) -> String {
    switch name {
    case "city": "Vienna"
    case "country": "AT"
    case "line1": "Ringstrasse 1"
    case "postal_code": "1010"
    case "state": "Vienna"
    case "description": "Order 1042"
    case "email": "ada@example.com"
    case "name": "Ada Lovelace"
    case "phone": "+43 1 5550100"
    case "api_version": "2026-01-01"
    case "last4": "4242"
    case "locale": "en"
    case "query": "email:'ada@example.com'"
    case "statement_descriptor": "EXAMPLE"
    case "ip_address": "203.0.113.7"
    default:
      if name.hasSuffix("_url") || name == "url" { "https://example.com/" } else { exampleWord(for: name) }
    }
  }

  private static func exampleWord(for name: String) -> String {
    name.isEmpty ? "example" : "example-" + name.replacing("_", with: "-")
  }
}

extension String {
  /// The singular for the elements of a list: `items` → `item`.
  var singular: String { hasSuffix("s") && !hasSuffix("ss") ? String(dropLast()) : self }
}

extension SampleMaker {
  func scalarValue(_ scalar: Scalar, name: String) -> OrderedJSON {
    switch scalar {
    case .string: .string(TypicalNames.string(for: name))
    case .url: .string("https://example.com/")
    case .email: .string("ada@example.com")
    case .currency: .string("eur")
    case .integer: .integer(name.hasSuffix("year") ? 2030 : name.hasSuffix("month") ? 12 : 1)
    case .amount: .integer(2000)
    case .number: .number("12.5")
    case .decimal: .string("12.5")
    case .boolean: .boolean(name == "active" || name == "enabled")
    case .timestamp: .integer(TypicalNames.timestamp)
    }
  }
}
