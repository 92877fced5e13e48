import ConnectionSpec

extension ResolvedType {
  /// The type as Swift writes it inside `owner`: a type nested there goes by its own name, another by its
  /// full one.
  public func swiftText(in owner: TypeName? = nil) -> String {
    switch self {
    case .scalar(let scalar): scalar.swiftText
    case .json: "JSONValue"
    case .id(let name): "\(name).ID"
    case .model(let name): name.swiftText(in: owner)
    case .list(let element): "[\(element.swiftText(in: owner))]"
    case .map(let element): "[String: \(element.swiftText(in: owner))]"
    case .page(let element): "Page<\(element.swiftText(in: owner))>"
    case .searchPage(let element): "SearchPage<\(element.swiftText(in: owner))>"
    case .expandable(let name): "Expandable<\(name.swiftText(in: owner))>"
    case .expandableOrDeleted(let name): "ExpandableOrDeleted<\(name.swiftText(in: owner))>"
    case .deleted(let name): "Deleted<\(name.swiftText(in: owner))>"
    case .deletable(let name): "Deletable<\(name.swiftText(in: owner))>"
    }
  }

  /// The element of a page; nil for every other type.
  public var pageElement: ResolvedType? {
    switch self {
    case .page(let element), .searchPage(let element): element
    default: nil
    }
  }
}

extension TypeName {
  /// The name as Swift writes it inside `owner`.
  public func swiftText(in owner: TypeName?) -> String {
    parent != nil && parent == owner ? last : description
  }
}

extension Scalar {
  /// The Swift type of the values.
  public var swiftText: String {
    switch self {
    case .string, .url, .email, .currency: "String"
    case .integer, .amount: "Int"
    case .number: "Double"
    case .decimal: "ExactDecimal"
    case .boolean: "Bool"
    case .timestamp: "Date"
    }
  }
}

extension FieldPlan {
  /// The property's type without the `?` of an optional one.
  public func swiftValueType(in owner: TypeName?) -> String {
    let text = type.swiftText(in: owner)
    return isClearable ? "Clearable<\(text)>" : text
  }

  /// The property's type.
  public func swiftType(in owner: TypeName?) -> String {
    swiftValueType(in: owner) + (isOptional ? "?" : "")
  }
}

extension OperationPlan {
  /// What the method returns.
  public func swiftResult(errorDetails: TypeName) -> String {
    guard let element = output.pageElement?.swiftText() else { return output.swiftText() }
    return (paging == .search ? "SearchItems" : "PagedItems") + "<\(element), \(errorDetails)>"
  }
}
