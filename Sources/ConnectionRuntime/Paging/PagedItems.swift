/// The items of a list as an asynchronous sequence; each list page is fetched when the one before is used up.
///
/// With `ending_before` in its parameters a list is iterated backwards. Cancelling the task stops the fetching.
public struct PagedItems<Item: JSONModel, Details: ErrorDetails>: AsyncSequence, Sendable {
  /// An item of the list.
  public typealias Element = Item
  /// The error of fetching a list page.
  public typealias Failure = ConnectionError<Details>

  /// The list pages, for callers that need more than the items.
  public let pages: Pages

  /// Makes an iterator that starts at the first list page.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

  /// An iterator over the items.
  public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    var pages: Pages.AsyncIterator
    var items: ArraySlice<Item> = []

    /// Returns the next item; nil after the last one and after an error.
    public mutating func next() async throws(ConnectionError<Details>) -> Item? {
      while items.isEmpty {
        guard let page = try await pages.next() else { return nil }
        items = page.items[...]
      }
      return items.removeFirst()
    }
  }

  /// The list pages as an asynchronous sequence; of a list that is iterated backwards, each page has its items reversed.
  public struct Pages: AsyncSequence, Sendable {
    /// A list page.
    public typealias Element = ListPage<Item>
    /// The error of fetching a list page.
    public typealias Failure = ConnectionError<Details>

    let client: ConnectionClient<Details>
    let request: APIRequest<ListPage<Item>>
    let options: RequestOptions

    /// Makes an iterator that starts at the first list page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(list: self) }

    /// An iterator over the list pages.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
      private let list: Pages
      private var request: APIRequest<ListPage<Item>>?
      private var cursor: String?

      init(list: Pages) {
        self.list = list
        request = list.request
      }

      /// Returns the next list page; nil after the last one and after an error.
      public mutating func next() async throws(ConnectionError<Details>) -> ListPage<Item>? {
        guard let current = request else { return nil }
        request = nil
        let response = try await list.client.response(to: current, options: list.options)
        do throws(JSONError) {
          request = try following(current, response.value)
        } catch {
          throw .decoding(DecodingFailure(response, error))
        }
        var page = response.value
        if try isBackwards(current) { page.items.reverse() }
        return page
      }

      private func isBackwards(_ request: APIRequest<ListPage<Item>>) throws(ConnectionError<Details>) -> Bool
      {
        guard let before = list.client.definition.cursor?.before else { return false }
        do throws(JSONError) {
          return try request.draft.pairs().contains { $0.name == before }
        } catch {
          throw ConnectionError(
            InvalidInput("the parameters can't be sent: \(error)"),
            hiding: list.client.preparation.redaction(for: list.options))
        }
      }

      /// The request for the next list page; nil where there is none.
      private mutating func following(
        _ current: APIRequest<ListPage<Item>>, _ page: ListPage<Item>
      ) throws(JSONError) -> APIRequest<ListPage<Item>>? {
        guard page.hasMore, let names = list.client.definition.cursor else { return nil }
        var pairs = try current.draft.pairs()
        let backwards = pairs.contains { $0.name == names.before }
        guard let end = backwards ? page.items.first : page.items.last else {
          throw JSONError(
            path: "$.\(names.items)", expected: "an item to go on from",
            found: "an empty page that says that more follow", offset: 0)
        }
        let path = "$.\(names.items)[\(backwards ? 0 : page.items.count - 1)].id"
        guard let id = PageCursor.id(of: end) else {
          throw PageCursor.stuck(path, expected: "an id to go on from", found: nil)
        }
        guard id != cursor else {
          throw PageCursor.stuck(path, expected: "another id than on the page before", found: id)
        }
        cursor = id
        pairs.removeAll { $0.name == names.after || $0.name == names.before }
        pairs.append(FormPair(name: backwards ? names.before : names.after, value: id))
        var next = current
        next.draft.parameters = .form(pairs)
        return next
      }
    }
  }
}

extension ConnectionClient {
  /// The items of a list, page after page; nothing is fetched before the iteration starts.
  public func items<Item>(
    of request: APIRequest<ListPage<Item>>, options: RequestOptions = .init()
  ) -> PagedItems<Item, Details> {
    PagedItems(pages: .init(client: self, request: request, options: options))
  }
}

extension DecodingFailure {
  init<Value>(_ response: APIResponse<Value>, _ error: JSONError) {
    self.error = response.redaction.error(error)
    status = response.status.code
    requestID = response.requestID
    idempotencyKey = response.idempotencyKey
    attempts = response.attempts
    body = response.body
  }
}
