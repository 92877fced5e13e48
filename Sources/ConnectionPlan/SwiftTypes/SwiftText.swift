import ConnectionSpec

extension ResolvedType {
  /// The type as it is written in Swift inside `owner`: a type nested there by its own name, any other by its
  /// full name.
  public func swiftText(in owner: TypeName? = nil) -> String {
    switch self {
    case .scalar(let scalar): scalar.swiftText
    case .json: "JSONValue"
    case .id(let name): "\(name).ID"
    case .model(let name): name.swiftText(in: owner)
    case .list(let element): "[\(element.swiftText(in: owner))]"
    case .map(let element): "[String: \(element.swiftText(in: owner))]"
    case .page(let element): "ListPage<\(element.swiftText(in: owner))>"
    case .searchPage(let element): "SearchPage<\(element.swiftText(in: owner))>"
    case .expandable(let name): "Expandable<\(name.swiftText(in: owner))>"
    case .expandableOrDeleted(let name): "ExpandableOrDeleted<\(name.swiftText(in: owner))>"
    case .deleted(let name): "Deleted<\(name.swiftText(in: owner))>"
    case .deletable(let name): "Deletable<\(name.swiftText(in: owner))>"
    }
  }

  /// The type of a list page's items; nil for any other type.
  public var pageElement: ResolvedType? {
    switch self {
    case .page(let element), .searchPage(let element): element
    default: nil
    }
  }
}

extension TypeName {
  /// The name as it is written in Swift inside `owner`: a nested type's own name, otherwise the full name.
  public func swiftText(in owner: TypeName?) -> String {
    parent != nil && parent == owner ? last : description
  }
}

extension Scalar {
  /// The Swift type of the scalar's values.
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
  /// The property's Swift type inside `owner`, without the `?` of an optional one.
  public func swiftValueType(in owner: TypeName?) -> String {
    let text = type.swiftText(in: owner)
    return isClearable ? "Clearable<\(text)>" : text
  }

  /// The property's Swift type inside `owner`.
  public func swiftType(in owner: TypeName?) -> String {
    swiftValueType(in: owner) + (isOptional ? "?" : "")
  }
}

extension OperationPlan {
  /// The return type of the operation's method: the output, or for a list page a sequence of its items.
  public func swiftResult(errorDetails: TypeName) -> String {
    guard let element = output.pageElement?.swiftText() else { return output.swiftText() }
    return (paging == .search ? "SearchItems" : "PagedItems") + "<\(element), \(errorDetails)>"
  }
}
