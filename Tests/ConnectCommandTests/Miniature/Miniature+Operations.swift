import ConnectionOperations
import ConnectionRuntime

extension Miniature {
  static let operations: [ConnectionOperation<Miniature>] = [create, update, retrieve, list, delete, pay]

  private static let create = ConnectionOperation<Miniature>(
    descriptor(
      "widgets.create", .action, "Create a Widget", "POST", "/v1/widgets", schema: widgetSchema)
  ) { client, input, options in
    let parameters = try input.parameters(WidgetParameters.self)
    return try await client.connection.result(
      of: APIRequest<Widget>(.post, "/v1/widgets", body: parameters), options: options)
  }

  private static let update = ConnectionOperation<Miniature>(
    descriptor(
      "widgets.update", .action, "Update a Widget", "POST", "/v1/widgets/{id}", schema: widgetSchema)
  ) { client, input, options in
    var input = input
    let id: ResourceID<Widget> = try input.take("id")
    let parameters = try input.parameters(WidgetParameters.self)
    return try await client.connection.result(
      of: APIRequest<Widget>(.post, "/v1/widgets/\(id)", body: parameters), options: options)
  }

  private static let retrieve = ConnectionOperation<Miniature>(
    descriptor("widgets.retrieve", .query, "Retrieve a Widget", "GET", "/v1/widgets/{id}", schema: idSchema)
  ) { client, input, options in
    var input = input
    let id: ResourceID<Widget> = try input.take("id")
    try input.finish()
    return try await client.connection.result(
      of: APIRequest<Widget>(.get, "/v1/widgets/\(id)"), options: options)
  }

  private static let list = ConnectionOperation<Miniature>(
    descriptor(
      "widgets.list", .query, "List Widgets", "GET", "/v1/widgets", paging: .cursor, schema: listSchema)
  ) { client, input, options in
    let parameters = try input.parameters(ListParameters.self)
    return try await client.connection.result(
      of: APIRequest<ListPage<Widget>>(.get, "/v1/widgets", query: parameters), options: options)
  }

  private static let delete = ConnectionOperation<Miniature>(
    descriptor(
      "widgets.delete", .action, "Delete a Widget", "DELETE", "/v1/widgets/{id}", destructive: true,
      schema: idSchema)
  ) { client, input, options in
    var input = input
    let id: ResourceID<Widget> = try input.take("id")
    try input.finish()
    return try await client.connection.result(
      of: APIRequest<Deleted<Widget>>(.delete, "/v1/widgets/\(id)"), options: options)
  }

  private static let pay = ConnectionOperation<Miniature>(
    descriptor(
      "payouts.create", .action, "Pay out", "POST", "/v1/payouts", movesMoney: true, schema: widgetSchema)
  ) { client, input, options in
    let parameters = try input.parameters(WidgetParameters.self)
    return try await client.connection.result(
      of: APIRequest<Widget>(.post, "/v1/payouts", body: parameters), options: options)
  }

  private static func descriptor(
    _ id: String, _ kind: OperationKind, _ title: String, _ method: String, _ path: String,
    movesMoney: Bool = false, destructive: Bool = false, paging: PagingStyle? = nil, schema: StaticString
  ) -> OperationDescriptor {
    OperationDescriptor(
      id: id, kind: kind, title: title, summary: "\(title), as the tests need it.", method: method,
      path: path,
      permission: "widgets:write", movesMoney: movesMoney, destructive: destructive, paging: paging,
      swift: "\(id)(_:)", returns: "Widget", inputSchema: schema)
  }
}

private let idSchema: StaticString = """
  {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]}
  """

private let listSchema: StaticString = """
  {"type": "object", "properties": {"limit": {"type": "integer", "minimum": 1, "maximum": 100}}, "required": []}
  """

private let widgetSchema: StaticString = """
  {"type": "object", "required": [],
   "properties": {
     "id": {"type": "string"},
     "name": {"anyOf": [{"type": "string", "maxLength": 40, "description": "What it is called."}, {"const": ""}]},
     "size": {"type": "integer", "minimum": 1, "description": "In millimetres."},
     "parts": {"type": "array", "items": {"$ref": "#/$defs/Part"}},
     "metadata": {"type": "object", "additionalProperties": {"type": "string"}}},
   "$defs": {
     "Part": {"type": "object", "required": ["kind"],
       "properties": {"kind": {"type": "string", "enum": ["bolt", "nut"], "x-open-enum": true}}}}}
  """
