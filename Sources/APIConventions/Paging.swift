/// The names of the fields and parameters of cursor paging.
public struct CursorPaging: Sendable, Hashable {
  /// The field with the items.
  public var items: String
  /// The Boolean field that indicates whether more pages follow.
  public var more: String
  /// The parameter for the id of the last item of the page before.
  public var after: String
  /// The parameter for the id of the first item of the page before, to go backwards.
  public var before: String
  /// The parameter for the size of a list page, 1 to 100.
  public var limit: String

  /// Makes the names.
  public init(items: String, more: String, after: String, before: String, limit: String) {
    self.items = items
    self.more = more
    self.after = after
    self.before = before
    self.limit = limit
  }
}

/// The names of the fields and parameters of a search's paging, which is by token.
public struct SearchPaging: Sendable, Hashable {
  /// The field with the items.
  public var items: String
  /// The Boolean field that indicates whether more pages follow.
  public var more: String
  /// The field with the token of the next list page.
  public var next: String
  /// The parameter for that token.
  public var page: String
  /// The parameter for the size of a list page, 1 to 100.
  public var limit: String

  /// Makes the names.
  public init(items: String, more: String, next: String, page: String, limit: String) {
    self.items = items
    self.more = more
    self.next = next
    self.page = page
    self.limit = limit
  }
}
