import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import JSONText

/// The namespace of the samples, with the events where the connection has webhooks.
struct SamplesView: ViewModel {
  let plan: Plan
  private let envelope: OrderedJSON?
  private let functions: [String]

  init(plan: Plan) {
    self.plan = plan
    envelope = SampleMaker(plan: plan).emptyEnvelope
    functions = plan.resourceSamples.map(\.swiftName)
  }

  func value(named name: String) -> TemplateValue? {
    let webhooks = plan.connection.identity.webhooks
    return switch name {
    case "samples": .text(SwiftIdentifier(plan.names.samples))
    case "title": .text(SwiftDocLine(plan.connection.identity.title.value))
    case "client": .text(SwiftIdentifier(plan.names.client))
    case "eventType": .text(SwiftIdentifier(plan.names.event))
    case "webhooks": .text(SwiftIdentifier(plan.names.webhooks))
    case "envelope": .text(plan.event.map { SwiftType($0.description) })
    case "hasNoResources": .flag(functions.isEmpty)
    case "resources": .texts(functions.map(SwiftIdentifier.init))
    case "hasEvents": .flag(envelope != nil)
    case "envelopeLines": .texts(envelope.map(SampleLines.lines) ?? [])
    case "typePath": .text(webhooks.map { SwiftStringLiteral($0.typeField.value) })
    case "payloadPath": .text(webhooks.map { SwiftStringLiteral($0.payloadPath.value) })
    default: nil
    }
  }
}

/// A sample of a resource: its JSON, and the function that reads it.
struct ResourceSampleView: ViewModel {
  let sample: ResourceSample
  let samples: String

  init(_ sample: ResourceSample, plan: Plan) {
    self.sample = sample
    samples = plan.names.samples
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "samples": .text(SwiftIdentifier(samples))
    case "function": .text(SwiftIdentifier(sample.swiftName))
    case "constant": .text(SwiftIdentifier(sample.jsonName))
    case "type": .text(SwiftType(sample.type.description))
    case "lines": .texts(SampleLines.lines(sample.json))
    default: nil
    }
  }
}

/// The sample events with typed payloads, grouped by the types of their payloads.
struct EventSamplesView: ViewModel {
  let payloads: [EventPayloadView]
  let names: ClientNames
  /// The calls that create the events.
  let calls: [SwiftCode]

  init(_ events: [EventSample], plan: Plan) {
    names = plan.names
    // With the full type, because a long list of inferred types is slow to compile.
    calls = events.map { sample in
      let type = SwiftType("SampleEvent<\(sample.event.payload.swiftText())>")
      return "event(\(type)\(SwiftCode.member(sample.event.caseName)))"
    }
    let types = Dictionary(grouping: events) { $0.event.payload.swiftText() }
    payloads = types.sorted { $0.key < $1.key }.map {
      EventPayloadView(type: $0.key, events: $0.value, samples: plan.names.samples)
    }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "payloads": .models(payloads)
    case "samples": .text(SwiftIdentifier(names.samples))
    case "eventType": .text(SwiftIdentifier(names.event))
    case "allEvents": .texts(calls)
    default: nil
    }
  }
}

/// The events whose payload is of one type.
struct EventPayloadView: ViewModel {
  let type: String
  let events: [EventSample]
  let samples: String

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "payload": .text(SwiftType(type))
    case "samples": .text(SwiftIdentifier(samples))
    case "events": .models(events.map(EventSampleView.init))
    default: nil
    }
  }
}

/// An event with its sample.
struct EventSampleView: ViewModel {
  let sample: EventSample

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "property": .text(SwiftIdentifier(sample.event.caseName))
    case "id": .text(SwiftStringLiteral(sample.event.event))
    case "constant":
      if case .resource(let constant) = sample.payload { .text(SwiftIdentifier(constant)) } else { .absent }
    case "lines":
      if case .own(let json) = sample.payload {
        .texts(SampleLines.lines(json))
      } else {
        .texts([RawLiteralLine]())
      }
    case "documentation":
      .texts(
        DocText("`\(sample.event.event)`" + (sample.event.summary.map { ": \($0)" } ?? ".")).fragments)
    default: nil
    }
  }
}

/// The lines of a raw string literal that holds JSON, one member on each line.
enum SampleLines {
  static func lines(_ json: OrderedJSON) -> [RawLiteralLine] {
    RawLiteralLine.holding(json: json.prettyText).utf8
      .split(separator: .lineBreak, omittingEmptySubsequences: false)
      .flatMap { FilledLines.continued(Substring($0), width: 100) }.map(RawLiteralLine.init)
  }
}
