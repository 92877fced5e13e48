/// The results of a search as an asynchronous sequence; each list page is fetched when the one before is used up.
///
/// Cancelling the task stops the fetching.
public struct SearchItems<Item: JSONModel, Details: ErrorDetails>: AsyncSequence, Sendable {
  /// An item that was found.
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

  /// The list pages of a search as an asynchronous sequence.
  public struct Pages: AsyncSequence, Sendable {
    /// A list page of the search.
    public typealias Element = SearchPage<Item>
    /// The error of fetching a list page.
    public typealias Failure = ConnectionError<Details>

    let client: ConnectionClient<Details>
    let request: APIRequest<SearchPage<Item>>
    let options: RequestOptions

    /// Makes an iterator that starts at the first list page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(search: self) }

    /// An iterator over the list pages.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
      private let search: Pages
      private var request: APIRequest<SearchPage<Item>>?
      private var token: String?
      private var emptyPages = 0

      init(search: Pages) {
        self.search = search
        request = search.request
      }

      /// Returns the next list page; nil after the last one and after an error.
      public mutating func next() async throws(ConnectionError<Details>) -> SearchPage<Item>? {
        guard let current = request else { return nil }
        request = nil
        let response = try await search.client.response(to: current, options: search.options)
        do throws(JSONError) {
          request = try following(current, response.value)
        } catch {
          throw .decoding(DecodingFailure(response, error))
        }
        return response.value
      }

      /// The request for the next list page; nil where there is none.
      private mutating func following(
        _ current: APIRequest<SearchPage<Item>>, _ page: SearchPage<Item>
      ) throws(JSONError) -> APIRequest<SearchPage<Item>>? {
        guard page.hasMore, let names = search.client.definition.search else { return nil }
        // A search may return an empty page and still have more pages after it.
        emptyPages = page.items.isEmpty ? emptyPages + 1 : 0
        guard emptyPages < PageCursor.emptyPageLimit else {
          throw JSONError(
            path: "$.\(names.items)", expected: "an item on one of \(PageCursor.emptyPageLimit) pages",
            found: "empty pages only, each with a next one", offset: 0)
        }
        guard let next = page.nextPage, next != token else {
          throw PageCursor.stuck(
            "$.\(names.next)", expected: "the token of the next page", found: page.nextPage)
        }
        token = next
        var pairs = try current.draft.pairs()
        pairs.removeAll { $0.name == names.page }
        pairs.append(FormPair(name: names.page, value: next))
        var request = current
        request.draft.parameters = .form(pairs)
        return request
      }
    }
  }
}

extension ConnectionClient {
  /// The results of a search, page after page; nothing is fetched before the iteration starts.
  public func items<Item>(
    of request: APIRequest<SearchPage<Item>>, options: RequestOptions = .init()
  ) -> SearchItems<Item, Details> {
    SearchItems(pages: .init(client: self, request: request, options: options))
  }
}
