import ConnectionPlan

/// A struct with fields: properties, initializer, JSON both ways.
struct StructView: ViewModel {
  let name: TypeName
  let documentation: DocText
  let conformance: String
  let resource: ResourcePlan?
  let isErrorDetails: Bool
  let properties: [PropertyView]
  let jsonNames: [SwiftCode]

  init(_ type: TypePlan, object: ObjectPlan, plan: Plan) {
    name = type.name
    resource = object.resource
    isErrorDetails = object.isErrorDetails
    conformance = Self.conformance(object)
    var text = DocText(type.summary ?? Self.fallbackSummary(type))
    text.add(type.documentation.map { "Source: <\($0)>" })
    documentation = text
    var properties = object.fields.map {
      PropertyView($0, role: type.role, owner: type.name, storage: object.storage)
    }
    for index in properties.indices { properties[index].index = index }
    self.properties = properties
    let names = object.fields.map(\.wireName) + (object.resource == nil ? [] : ["object"])
    jsonNames = FilledLines.lines(names.map { SwiftStringLiteral($0).text }, width: 96).map(SwiftCode.init)
  }

  private static func conformance(_ object: ObjectPlan) -> String {
    if object.isErrorDetails { return "ErrorDetails" }
    guard object.resource != nil else { return "JSONModel" }
    // Some resources have no id of their own, an upcoming invoice for one.
    let hasID = object.fields.contains { field in
      if case .id = field.type { field.wireName == "id" && !field.isOptional } else { false }
    }
    return hasID ? "Resource" : "JSONModel"
  }

  private static func fallbackSummary(_ type: TypePlan) -> String {
    guard let parent = type.name.parent else { return "\(type.title), as the API has it." }
    // An object that stands beside a plain value is called after what it is nested in.
    if type.title == parent.last { return "The fields of `\(parent)` where it is an object." }
    return "The API's `\(type.title)` of `\(parent)`."
  }

  /// The names of the fields, where they fit beside the name of their table.
  private var jsonNameLine: SwiftCode? {
    guard let line = jsonNames.first else { return SwiftCode("") }
    let head = "  private static let jsonFields = JSONFields()"
    return jsonNames.count == 1 && head.utf8.count + line.text.utf8.count <= SwiftLayout.width ? line : nil
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftCode(self.name.last))
    case "fullName": .text(SwiftCode(self.name.description))
    case "documentation": .texts(documentation.fragments)
    case "conformance": .text(SwiftCode(conformance))
    case "isResource": .flag(resource != nil)
    case "isErrorDetails": .flag(isErrorDetails)
    case "object": .text(resource.map { SwiftStringLiteral($0.object) })
    case "objectIndex": .text(SwiftCode(String(properties.count)))
    case "properties": .models(properties)
    case "hasProperties": .flag(!properties.isEmpty)
    case "jsonNameLine": .text(jsonNameLine)
    case "jsonNames": .texts(jsonNames)
    default: nil
    }
  }
}

/// A property of a struct.
struct PropertyView: ViewModel {
  let field: FieldPlan
  let documentation: DocText
  let valueType: String
  let storage: ObjectPlan.Storage
  var index = 0

  init(_ field: FieldPlan, role: TypePlan.Role, owner: TypeName, storage: ObjectPlan.Storage) {
    self.field = field
    self.storage = storage
    documentation = field.documentation(role: role)
    valueType = field.swiftValueType(in: owner)
  }

  private var reading: String {
    if field.isClearable { return "readClearable()" }
    return field.isOptional ? "readIfPresent()" : "read()"
  }

  /// What holds the value, behind a dot.
  ///
  /// A deprecated property is computed, because Swift would warn of it in the very file that reads and writes it.
  private var member: String {
    guard storage == .inline, field.deprecated != nil else { return SwiftKeywords.member(field.swiftName) }
    let stem = SwiftKeywords.stem(field.swiftName)
    return "deprecated" + stem.prefix(1).uppercased() + stem.dropFirst()
  }

  /// What is written as JSON.
  private var written: String {
    if field.deprecated == nil { return field.swiftName }
    return storage == .inline ? member : "storage.value.\(member)"
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "member": .text(SwiftCode(member))
    case "written": .text(SwiftCode(written))
    case "property": .text(SwiftCode(field.swiftName))
    case "argument": .text(SwiftCode(SwiftKeywords.argument(field.swiftName)))
    case "label": .text(SwiftCode(SwiftKeywords.label(field.swiftName)))
    case "wireName": .text(SwiftStringLiteral(field.wireName))
    case "valueType": .text(SwiftCode(valueType))
    case "type": .text(SwiftCode(valueType + (field.isOptional ? "?" : "")))
    case "defaultValue": .text(field.isOptional ? SwiftCode(" = nil") : SwiftCode(""))
    case "isRequired": .flag(!field.isOptional)
    case "reading": .text(SwiftCode(reading))
    case "index": .text(SwiftCode(String(index)))
    case "documentation": .texts(documentation.fragments)
    case "deprecated": .text(field.deprecated.map { SwiftStringLiteral($0) })
    default: nil
    }
  }
}
