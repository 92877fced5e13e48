import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import JSONText
import Testing

@Suite struct SampleTests {
  @Test(arguments: Plans.Name.allCases)
  func samplesOfEveryOutputHaveWhatTheirTypesNeed(name: Plans.Name) {
    let plan = name.plan
    let samples = SampleMaker(plan: plan)
    let fit = SampleFit(plan: plan)
    for type in plan.operations.map(\.output) + plan.triggers.map(\.payload) {
      #expect(fit.problem(samples.sample(of: type), type, "$") == nil)
    }
    for type in plan.types where type.role == .result {
      #expect(
        fit.problem(samples.sample(of: .model(type.name)), .model(type.name), "$") == nil, "\(type.name)")
    }
  }

  @Test(arguments: Plans.Name.allCases)
  func examplesOfEveryOperationFitTheirParameters(name: Plans.Name) {
    let plan = name.plan
    let samples = SampleMaker(plan: plan)
    let fit = SampleFit(plan: plan)
    for operation in plan.operations {
      let fields =
        operation.pathParameters + (operation.parameters.flatMap { plan[$0]?.object?.fields } ?? [])
      for example in samples.examples(of: operation) {
        #expect(
          fit.problem(example.input, fields, role: .parameters, "$") == nil, "\(operation.id)")
      }
    }
  }

  @Test(arguments: Plans.Name.allCases)
  func samplesForTestsFitTheirTypes(name: Plans.Name) {
    let plan = name.plan
    let fit = SampleFit(plan: plan)
    for sample in plan.resourceSamples {
      #expect(fit.problem(sample.json, .model(sample.type), "$") == nil, "\(sample.type)")
    }
    for sample in plan.eventSamples {
      guard case .own(let json) = sample.payload else { continue }
      #expect(fit.problem(json, sample.event.payload, "$") == nil, "\(sample.event.event)")
    }
    #expect(!plan.resourceSamples.isEmpty && !plan.eventSamples.isEmpty)
  }

  @Test func answersRepeatWhatTheyWereAsked() {
    let sample = SampleMaker(plan: Plans.shop).sample(
      of: .model(TypeName(["Item"])),
      echoing: [.init(name: "label", value: .string("Chair")), .init(name: "status", value: .string("none"))])
    #expect(sample["label"] == .string("Chair"))
    #expect(sample["status"] == .string("offered"))
  }

  @Test func idsHaveThePrefixOfTheirResource() {
    let samples = SampleMaker(plan: Plans.shop)
    #expect(samples.id(of: TypeName(["Maker"])).hasPrefix("mk_"))
  }

  @Test func deliveriesHoldThePayloadInTheirEnvelope() throws {
    let delivery = try #require(SampleMaker(plan: Plans.shop).delivery(of: Plans.shop.triggers[0]))
    #expect(delivery["type"] == .string("item.sold"))
    #expect(delivery["data"]?["object"]?["object"] == .string("item"))
    #expect(delivery.members.map(\.name) == ["id", "object", "type", "created", "data"])
  }
}

/// Holds JSON against the types of a plan as the generated code reads it.
struct SampleFit {
  let plan: Plan

  func problem(_ json: OrderedJSON, _ type: ResolvedType, _ path: String) -> String? {
    switch (type, json) {
    case (.scalar(let scalar), .number):
      [.integer, .amount, .number, .timestamp].contains(scalar) ? nil : "\(path): a number"
    case (.scalar(let scalar), .string):
      [.string, .url, .email, .currency, .decimal].contains(scalar) ? nil : "\(path): a string"
    case (.scalar(.boolean), .boolean), (.json, _), (.id, .string), (.expandable, .string),
      (.expandableOrDeleted, .string):
      nil
    case (.list(let element), .array(let elements)): first(elements) { problem($0, element, path + "[]") }
    case (.map(let element), .object(let members)):
      first(members) { problem($0.value, element, path + "." + $0.name) }
    case (.page(let element), .object), (.searchPage(let element), .object):
      json["has_more"] == nil || json["data"] == nil
        ? "\(path): no page" : problem(json["data"] ?? .null, .list(element), path)
    case (.deleted, .object): json["deleted"] == .boolean(true) ? nil : "\(path): no stub"
    case (.deletable(let name), _), (.model(let name), _): model(json, name, path)
    default: "\(path): \(json) for \(type)"
    }
  }

  func problem(
    _ members: [OrderedJSON.Member], _ fields: [FieldPlan], role: TypePlan.Role, _ path: String
  ) -> String? {
    let known = Set(fields.map(\.wireName) + (role == .result ? ["object"] : []))
    if let name = members.map(\.name).first(where: { !known.contains($0) }) {
      return "\(path).\(name): unknown"
    }
    return first(fields) { field in
      guard let value = members.first(where: { $0.name == field.wireName })?.value else {
        let isNeeded = role == .parameters ? field.isRequired : !field.isOptional
        return isNeeded ? "\(path).\(field.wireName): missing" : nil
      }
      if field.isClearable, value == .string("") { return nil }
      return problem(value, field.type, path + "." + field.wireName)
    }
  }

  private func model(_ json: OrderedJSON, _ name: TypeName, _ path: String) -> String? {
    guard let type = plan[name] else { return "\(path): no type \(name)" }
    switch type.form {
    case .object(let object): return problem(json.members, object.fields, role: type.role, path)
    case .enumeration(let enumeration):
      if case .string = json { return nil }
      return enumeration.alternative.map { problem(json, $0.type, path) } ?? "\(path): no string"
    case .union(let union):
      let problems = union.members.map { problem(json, $0.type, path) }
      return problems.contains(nil) ? nil : "\(path): no member of the union: \(problems)"
    case .objectOrValue(let fields, let value, _):
      if case .object = json { return model(json, fields, path) }
      return problem(json, value, path)
    }
  }

  private func first<Element>(_ elements: [Element], _ problem: (Element) -> String?) -> String? {
    for element in elements {
      if let found = problem(element) { return found }
    }
    return nil
  }
}
