import ConnectionPlan

/// A struct with fields: properties, initializer, schema.
struct StructView: ViewModel {
  let name: TypeName
  let documentation: DocText
  let conformance: String
  let resource: ResourcePlan?
  let isErrorDetails: Bool
  let properties: [PropertyView]

  init(_ type: TypePlan, object: ObjectPlan, plan: Plan) {
    name = type.name
    resource = object.resource
    isErrorDetails = object.isErrorDetails
    conformance = Self.conformance(object)
    var text = DocText(type.summary ?? Self.fallbackSummary(type))
    text.add(type.documentation.map { "Reference: <\($0)>" })
    documentation = text
    properties = object.fields.enumerated().map { index, field in
      PropertyView(field, index: index, role: type.role, owner: type.name)
    }
  }

  private static func conformance(_ object: ObjectPlan) -> String {
    if object.isErrorDetails { return "RecordModel, ErrorDetails" }
    return object.resource?.hasOwnID == true ? "RecordModel, Resource" : "RecordModel, Hashable, Codable"
  }

  private static func fallbackSummary(_ type: TypePlan) -> String {
    guard let parent = type.name.parent else {
      return type.role == .parameters
        ? "The `\(type.title)` object of a request." : "The API's `\(type.title)` object."
    }
    // An object that has a plain value as its alternative has the title of the type that it is nested in.
    if type.title == parent.last { return "The fields of `\(parent)` when it is an object." }
    return "The API's `\(type.title)` of `\(parent)`."
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "name": .text(SwiftIdentifier(self.name.last))
    case "fullName": .text(SwiftType(self.name.description))
    case "documentation": .texts(documentation.fragments)
    case "conformance": .text(SwiftType(conformance))
    case "isErrorDetails": .flag(isErrorDetails)
    case "isResource": .flag(resource != nil)
    case "object": .text(resource.map { SwiftStringLiteral($0.object) })
    case "properties": .models(properties)
    case "hasProperties": .flag(!properties.isEmpty)
    default: nil
    }
  }
}

/// A property of a struct.
struct PropertyView: ViewModel {
  let field: FieldPlan
  let index: Int
  let documentation: DocText
  let valueType: String

  init(_ field: FieldPlan, index: Int, role: TypePlan.Role, owner: TypeName) {
    self.field = field
    self.index = index
    documentation = field.documentation(role: role)
    valueType = field.swiftValueType(in: owner)
  }

  /// The methods of `Record` for the property's type: not overloaded, and for the common types not generic either, because the
  /// compiler resolves them many times faster than overloaded subscripts.
  private var accessors: (getter: String, setter: String) {
    switch (valueType, field.isOptional) {
    case ("String", false): ("string", "setString")
    case ("String", true): ("optionalString", "setOptionalString")
    case ("Int", false): ("integer", "setInteger")
    case ("Int", true): ("optionalInteger", "setOptionalInteger")
    case ("Bool", false): ("boolean", "setBoolean")
    case ("Bool", true): ("optionalBoolean", "setOptionalBoolean")
    case (_, false): ("value", "set")
    case (_, true): ("optionalValue", "setOptional")
    }
  }

  func value(named name: String) -> TemplateValue? {
    switch name {
    case "property": .text(SwiftIdentifier(field.swiftName))
    case "label": .text(SwiftIdentifier(SwiftKeywords.label(field.swiftName)))
    case "wireName": .text(SwiftStringLiteral(field.wireName))
    case "valueType": .text(SwiftType(valueType))
    case "type": .text(SwiftType(valueType + (field.isOptional ? "?" : "")))
    case "defaultValue": .text((field.isOptional ? " = nil" : "") as SwiftCode)
    case "getter": .text(SwiftIdentifier(accessors.getter))
    case "setter": .text(SwiftIdentifier(accessors.setter))
    case "presence": .text(SwiftIdentifier(field.isOptional ? "optional" : "required"))
    case "isSecret": .flag(field.isSecret)
    case "index": .text(DecimalText(index))
    case "documentation": .texts(documentation.fragments)
    case "deprecated": .text(field.deprecated.map { SwiftStringLiteral($0) })
    default: nil
    }
  }
}
