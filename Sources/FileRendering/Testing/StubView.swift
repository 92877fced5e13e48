import ConnectionPlan
import ConnectionSpec

/// The stub of a connection: a property for every group.
struct StubView: ViewModel {
  let plan: Plan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "stub": .text(SwiftIdentifier(plan.names.stub))
    case "client": .text(SwiftIdentifier(plan.names.client))
    case "title": .text(SwiftDocLine(plan.connection.identity.title.value))
    case "groups": .models(plan.groups.map(StubGroupView.init))
    default: nil
    }
  }
}

/// A group as a property of the stub.
struct StubGroupView: ViewModel {
  let group: GroupPlan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "property": .text(SwiftIdentifier(group.property))
    case "type": .text(SwiftType("\(group.type)Stub"))
    case "documentation":
      .texts(DocText("The stub of `\(SwiftKeywords.stem(group.property))`.").fragments)
    default: nil
    }
  }
}

/// A group's stub: a property for every operation.
struct StubOperationsView: ViewModel {
  let group: GroupPlan
  let names: ClientNames

  init(_ group: GroupPlan, plan: Plan) {
    self.group = group
    names = plan.names
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "type": .text(SwiftType("\(group.type)Stub"))
    case "client": .text(SwiftIdentifier(names.client))
    case "documentation":
      .texts(DocText("The stubs of the operations of ``\(group.type)``.").fragments)
    case "operations": .models(group.operations.map(StubbedOperationView.init))
    default: nil
    }
  }
}

/// An operation of a stub, with the types of its input and its response.
struct StubbedOperationView: ViewModel {
  let operation: OperationPlan

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "id": .text(SwiftStringLiteral(operation.id))
    case "property": .text(SwiftIdentifier(operation.swiftName))
    case "stubType": .text(SwiftType(stubType))
    case "reading": .text(reading)
    case "documentation":
      .texts(
        DocText("\(operation.title): `\(operation.method.rawValue) \(operation.path)`.").fragments)
    default: nil
    }
  }

  private var stubType: String { "StubbedOperation<\(input), \(operation.output.swiftText())>" }

  /// The inputs of the operation: the path parameters, then the struct of the other parameters.
  private var values: [(label: String, type: String, reading: SwiftCode)] {
    let path = operation.pathParameters.map { field in
      (
        label: field.swiftName, type: field.swiftValueType(in: nil),
        reading: "try input.take(\(SwiftStringLiteral(field.wireName)))" as SwiftCode
      )
    }
    guard let parameters = operation.parameters else { return path }
    return path + [(label: "parameters", type: parameters.description, reading: "try input.parameters()")]
  }

  private var input: String {
    let values = values
    return values.count == 1
      ? values[0].type : "(" + values.map { "\($0.label): \($0.type)" }.joined(separator: ", ") + ")"
  }

  private var reading: SwiftCode {
    let values = values
    if values.isEmpty { return "try input.finish()" }
    return values.count == 1 ? values[0].reading : "(\(SwiftCode.list(values.map(\.reading))))"
  }
}
