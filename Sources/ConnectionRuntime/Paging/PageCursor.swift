/// What a page's neighbours are found by: the ids at its ends.
enum PageCursor {
  /// How many pages in a row may be empty although each has a next one; a server that goes on so would never end.
  static let emptyPageLimit = 100

  /// The id of an item: the `id` of the object that it writes, which works for unions and for items that are no resources too.
  static func id<Item: JSONModel>(of item: Item) -> String? {
    try? JSONReader.withReader(of: item.json(), strict: false) { (json: inout JSONReader) throws(JSONError) in
      try json.peekString(of: "id")
    }
  }

  /// The error of a list that says that it goes on, but gives no way to go on.
  static func stuck(_ path: String, expected: String, found: String?) -> JSONError {
    JSONError(path: path, expected: expected, found: found.map { "\"\($0)\"" } ?? "nothing", offset: 0)
  }
}

extension RequestDraft {
  /// The parameters as pairs.
  func pairs() throws(JSONError) -> [FormPair] {
    switch parameters {
    case .none: []
    case .query(let json), .body(let json, _): try FormEncoder.pairs(from: json)
    case .form(let pairs): pairs
    }
  }
}
