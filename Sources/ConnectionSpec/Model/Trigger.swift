import JSONText
import SourceDiagnostics

/// An event that people may start an automation from.
public struct Trigger: Sendable {
  /// The event's name, for example `customer.created`.
  public var event: Located<String>
  /// The display title, for example `Customer Created`.
  public var title: Located<String>
  /// The external resource's path, for example `customers`.
  public var resource: Located<String>
  /// The payload's type.
  public var payload: SpecType
  /// A one-sentence summary of what happened.
  public var summary: Located<String>
  /// Details of when the event is sent.
  public var fires: Located<String>?
  /// The cases in which the event might be expected but is not sent.
  public var doesNotFire: Located<String>?
  /// The members to set in samples of the payload, for example the state that the event is about.
  public var sample: Located<OrderedJSON>?
  /// The case's name in Swift, if it differs from the one derived from the event.
  public var swiftName: Located<String>?
}

/// An event that the API can send but that is not a trigger; only its name and payload are known.
public struct EventType: Sendable {
  /// The event's name, for example `invoice.voided`.
  public var name: Located<String>
  /// The payload's type; `json` if the object is not modelled.
  public var payload: SpecType
}

/// A record mapping: the internal record and fields of an external resource.
public struct RecordMapping: Sendable {
  /// The external resource's path, for example `customers`.
  public var path: Located<String>
  /// The name of the resource's type, for example `Customer`.
  public var resource: Located<String>
  /// The name of the internal record, for example `Contact`.
  public var record: Located<String>
  /// The external field that an upsert matches records by.
  public var key: Located<String>
  /// The field mappings in the author's order.
  public var fields: [FieldMapping]
}

/// An external field and the field of the internal record that takes its value.
public struct FieldMapping: Sendable {
  /// The conversions of an external value to an internal one.
  public enum Transform: String, Sendable, CaseIterable {
    /// No conversion.
    case none
    /// Seconds since 1970 to a date.
    case unixSecondsToDate = "unix-seconds-to-date"
    /// A whole number of the currency's smallest unit to an amount of money.
    case minorUnitsToMoney = "minor-units-to-money"
    /// The id of another object to a reference to its record.
    case idToReference = "id-to-reference"
    /// The keys and values of a map to tags.
    case mapToTags = "map-to-tags"
  }

  /// The path of the external field, for example `address.city`.
  public var external: Located<String>
  /// The name of the record's field, for example `emailAddress`.
  public var `internal`: Located<String>
  /// The conversion of the external value to the internal one.
  public var transform: Transform
  /// Whether the record's field is never written back to the API.
  public var isReadOnly: Bool
}
