/// The names of the members that lists are paged with.
public struct CursorPaging: Sendable, Hashable {
  /// The member with the items.
  public var items: String
  /// The member that says whether the list goes on.
  public var more: String
  /// The parameter that takes the id of the last item seen.
  public var after: String
  /// The parameter that takes the id of the first item seen, for going backwards.
  public var before: String
  /// The parameter that takes the size of a page, 1 to 100.
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

/// The names of the members that searches are paged with.
public struct SearchPaging: Sendable, Hashable {
  /// The member with the items.
  public var items: String
  /// The member that says whether there are more.
  public var more: String
  /// The member with the token of the next page.
  public var next: String
  /// The parameter that takes that token.
  public var page: String
  /// The parameter that takes the size of a page, 1 to 100.
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
