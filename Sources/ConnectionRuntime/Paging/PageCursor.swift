/// The cursors of a list page: the ids of its first and last items.
enum PageCursor {
  /// The maximum number of empty list pages in a row that each have a next one; without it, a faulty server could keep a loop
  /// going forever.
  static let emptyPageLimit = 100

  /// The id of an item: the `id` field of its JSON, which works also for unions and for items that are not resources.
  static func id<Item: JSONModel>(of item: Item) -> String? {
    try? JSONReader.withReader(of: item.json(), strict: false) { (json: inout JSONReader) throws(JSONError) in
      try json.peekString(of: "id")
    }
  }

  /// The error of a list page that has more pages after it, but no usable cursor.
  static func stuck(_ path: String, expected: String, found: String?) -> JSONError {
    JSONError(path: path, expected: expected, found: found.map { "\"\($0)\"" } ?? "nothing", offset: 0)
  }
}

extension RequestDraft {
  /// The parameters as pairs of name and value.
  func pairs() throws(JSONError) -> [FormPair] {
    switch parameters {
    case .none: []
    case .query(let json), .body(let json, _): try FormEncoder.pairs(from: json)
    case .form(let pairs): pairs
    }
  }
}
