import Foundation

/// A small connection: clearable and secret parameters, a union, an open enumeration, a recursive type, markup in texts.
enum Shop {
  /// Writes the connection to a new folder and gives its path.
  static func folder() -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shop-\(UUID().uuidString)/shop")
    for (path, text) in files {
      let file = folder.appending(path: path)
      try? FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try? Data(text.utf8).write(to: file)
    }
    return folder.path
  }

  private static let files = [
    "connection.yaml": """
    connection: shop
    title: Shop
    summary: Sells things | and <ships> them.
    swift: {module: ShopConnection, prefix: Shop}
    documentation: https://docs.example.com
    base-url: https://api.example.com
    api-version: {value: "7", header: Shop-Version}
    authentication:
      scheme: bearer
      keys: {key_: {title: Key, mode: live}}
    body: form
    errors:
      at: error
      details: ShopErrorDetails
      kind: type
      kinds: {invalid: invalid-request}
      request-id-header: Request-Id
    paging:
      cursor: {items: data, more: has_more, after: after, before: before, limit: limit}
    retries: {maximum: 1, idempotency-header: Idempotency-Key}
    webhooks:
      header: Shop-Signature
      scheme: v1
      tolerance: 60
      event: Event
      type: type
      payload: data.object
    """,
    "triggers.yaml": """
    triggers:
      item.sold:
        title: Item Sold
        resource: items
        payload: Item
        summary: An item_of_the_shop was sold.
        fires: When `status` becomes *sold*.
    """,
    "mapping.yaml": """
    mapping:
      items:
        resource: Item
        record: Thing
        key: id
        fields:
          - {external: id, internal: key, read-only: true}
          - {external: price, internal: price, transform: minor-units-to-money}
    """,
    "operations/items.yaml": """
    group: items
    resource: Item
    title: Items
    operations:
      create:
        kind: action
        title: Create an Item
        summary: Adds an item.
        endpoint: POST /v1/items
        permission: items:write
        returns: Item
        moves-money: true
        parameters:
          label: {type: string, required: true, max-length: 20, example: Chair}
          price: {type: amount, min: 1}
          note: {type: string, clearable: true, summary: "A note | with `a|b` and <b>."}
          secret: {type: string, secret: true}
          color: {values: {red: Like fire., blue: Like the sea.}, clearable: true}
          available: {values: [now], or: timestamp}
          box: {fields: {width: {type: integer, required: true}}, clearable: true}
          labels: {type: map(string), clearable: true}
          parts: {list: {fields: {count: integer, piece: {type: id(Item), required: true}}}}
        examples:
          - title: Everything
            input:
              label: "It's a $5 \\"chair\\""
              note: ""
              color: red
              available: 1767225600
              box: {width: 3}
              labels: {a: b}
              parts: [{piece: item_1, count: 2}]
      retrieve:
        kind: query
        title: Retrieve an Item
        summary: Reads an item.
        endpoint: GET /v1/items/{item}
        returns: Item | deleted(Item)
        parameters:
          item: {type: id(Item), required: true}
      list:
        kind: query
        title: List Items
        summary: Reads all items.
        endpoint: GET /v1/items
        returns: page(Item)
        parameters:
          limit: {type: integer, min: 1, max: 100, default: 10}
          label: string
    """,
    "resources/item.yaml": """
    resource: Item
    title: Item
    summary: A thing in the shop.
    object: item
    path: items
    id-prefix: item_
    deletable: true
    fields:
      id: id(Item)
      label: string
      price: amount
      status: {values: [offered, sold]}
      parent: expandable(Item | deleted(Item))?
      maker: expandable(Maker)?
      tree: Branch
      labels: map(string)?
      siblings: page(Item)?
    types:
      Branch:
        summary: A branch with branches.
        fields: {name: string, branches: list(Branch)}
    """,
    "resources/event.yaml": """
    resource: Event
    title: Event
    summary: Something that happened.
    object: event
    id-prefix: evt_
    fields: {id: id(Event), type: string, created: timestamp, data: {fields: {object: json}}}
    """,
    "types/shared.yaml": """
    types:
      ShopErrorDetails: {fields: {message: string?, code: string?, type: string?}}
      Maker:
        title: Maker
        summary: Who made it.
        object: maker
        id-prefix: mk_
        fields: {id: id(Maker)}
    """,
  ]
}
