import ConnectionPlan
import ConnectionSpec
import JSONText

/// A sample object of a resource, for tests of apps that use the client.
public struct ResourceSample: Sendable {
  /// The resource's type.
  public var type: TypeName
  /// The function that returns it, for example `customer`, with backticks where Swift needs them.
  public var swiftName: String
  /// The constant that holds its JSON, for example `customerJSON`.
  public var jsonName: String
  /// The object as the API would send it.
  public var json: OrderedJSON
}

/// A sample event with a typed payload.
public struct EventSample: Sendable {
  /// The source of a payload's sample.
  public enum Payload: Sendable {
    /// The sample of a resource, in the constant of this name.
    case resource(jsonName: String)
    /// A sample for this event alone.
    case own(OrderedJSON)
  }

  /// The event.
  public var event: EventPlan
  /// The sample of the object that it is about.
  public var payload: Payload
}

extension Plan {
  /// A sample of every resource, in the order of their names.
  public var resourceSamples: [ResourceSample] {
    let maker = SampleMaker(plan: self)
    return types.filter { $0.object?.resource != nil }.map { type in
      ResourceSample(
        type: type.name, swiftName: SwiftNames.sample(of: type.name),
        jsonName: SwiftNames.sampleJSON(of: type.name), json: maker.sample(of: .model(type.name)))
    }
  }

  /// A sample of every event whose payload has a type, in the order of their names.
  public var eventSamples: [EventSample] {
    let maker = SampleMaker(plan: self)
    return events.filter { $0.payload != .json }.map { event in
      let trigger = triggers.first { $0.event == event.event }
      guard case .model(let name) = event.payload, self[name]?.object?.resource != nil,
        trigger?.sample.isEmpty != false
      else {
        return EventSample(
          event: event, payload: .own(trigger.map(maker.payload) ?? maker.sample(of: event.payload)))
      }
      return EventSample(event: event, payload: .resource(jsonName: SwiftNames.sampleJSON(of: name)))
    }
  }
}
