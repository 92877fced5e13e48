import SourceDiagnostics

/// An event that starts an automation.
public struct Trigger: Sendable {
  /// The event's name, for example `customer.created`.
  public var event: Located<String>
  public var title: Located<String>
  /// The external resource's path, for example `customers`.
  public var resource: Located<String>
  /// The payload's type.
  public var payload: SpecType
  public var summary: Located<String>
  public var fires: Located<String>?
  public var doesNotFire: Located<String>?
  public var swiftName: Located<String>?
}

/// What an external resource becomes inside.
public struct ResourceMapping: Sendable {
  /// The external resource's path, for example `customers`.
  public var path: Located<String>
  public var resource: Located<String>
  public var record: Located<String>
  /// The external field that an upsert matches.
  public var key: Located<String>
  public var fields: [FieldMapping]
}

/// An external field and the internal one that takes its value.
public struct FieldMapping: Sendable {
  public enum Transform: String, Sendable, CaseIterable {
    case none
    case unixSecondsToDate = "unix-seconds-to-date"
    case minorUnitsToMoney = "minor-units-to-money"
    case idToReference = "id-to-reference"
    case mapToTags = "map-to-tags"
  }

  /// A field's path, for example `address.city`.
  public var external: Located<String>
  public var `internal`: Located<String>
  public var transform: Transform
  public var isReadOnly: Bool
}
