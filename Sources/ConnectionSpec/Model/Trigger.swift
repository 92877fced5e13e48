import JSONText
import SourceDiagnostics

/// An event that starts an automation.
public struct Trigger: Sendable {
  /// The event's name, for example `customer.created`.
  public var event: Located<String>
  /// What people call it, for example `Customer Created`.
  public var title: Located<String>
  /// The external resource's path, for example `customers`.
  public var resource: Located<String>
  /// The payload's type.
  public var payload: SpecType
  /// One sentence on what has happened.
  public var summary: Located<String>
  /// More on when the event is sent.
  public var fires: Located<String>?
  /// When one would expect the event and it is not sent.
  public var doesNotFire: Located<String>?
  /// Members that samples of the payload have, such as the state that the event is about.
  public var sample: Located<OrderedJSON>?
  /// The case's name in Swift, where the one derived from the event is wrong.
  public var swiftName: Located<String>?
}

/// An event that the API can send and that is no trigger of its own: little more than its name is known.
public struct EventType: Sendable {
  /// The event's name, for example `invoice.voided`.
  public var name: Located<String>
  /// The payload's type; `json` where the object is not modelled.
  public var payload: SpecType
}

/// What an external resource becomes inside.
public struct ResourceMapping: Sendable {
  /// The external resource's path, for example `customers`.
  public var path: Located<String>
  /// The name of the resource's type, for example `Customer`.
  public var resource: Located<String>
  /// The internal record that it becomes, for example `Contact`.
  public var record: Located<String>
  /// The external field that an upsert matches.
  public var key: Located<String>
  /// The fields that are mapped, in the author's order.
  public var fields: [FieldMapping]
}

/// An external field and the internal one that takes its value.
public struct FieldMapping: Sendable {
  /// What happens to an external value on its way in.
  public enum Transform: String, Sendable, CaseIterable {
    case none
    case unixSecondsToDate = "unix-seconds-to-date"
    case minorUnitsToMoney = "minor-units-to-money"
    case idToReference = "id-to-reference"
    case mapToTags = "map-to-tags"
  }

  /// A field's path, for example `address.city`.
  public var external: Located<String>
  /// The record's field, for example `emailAddress`.
  public var `internal`: Located<String>
  /// How the external value becomes the internal one; `none` keeps it as it is.
  public var transform: Transform
  /// The record's field is never written back to the API.
  public var isReadOnly: Bool
}
