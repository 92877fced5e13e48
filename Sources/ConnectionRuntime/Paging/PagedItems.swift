/// The items of a list, page after page: a page is fetched when the one before is used up.
///
/// With `ending_before` in its parameters a list is walked backwards. Cancelling the task stops the fetching.
public struct PagedItems<Item: JSONModel, Details: ErrorDetails>: AsyncSequence, Sendable {
  /// An item.
  public typealias Element = Item
  /// What fetching a page can end with.
  public typealias Failure = ConnectionError<Details>

  /// The pages themselves.
  public let pages: Pages

  /// Starts at the first page.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pages: pages.makeAsyncIterator()) }

  /// Hands out one item after the other.
  public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
    var pages: Pages.AsyncIterator
    var items: ArraySlice<Item> = []

    /// The next item; nil behind the last one and after an error.
    public mutating func next() async throws(ConnectionError<Details>) -> Item? {
      while items.isEmpty {
        guard let page = try await pages.next() else { return nil }
        items = page.data[...]
      }
      return items.removeFirst()
    }
  }

  /// The pages of a list; one walked backwards has its items reversed.
  public struct Pages: AsyncSequence, Sendable {
    /// A page.
    public typealias Element = Page<Item>
    /// What fetching a page can end with.
    public typealias Failure = ConnectionError<Details>

    let client: ConnectionClient<Details>
    let request: APIRequest<Page<Item>>
    let options: RequestOptions

    /// Starts at the first page.
    public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(list: self) }

    /// Fetches one page after the other.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
      private let list: Pages
      private var request: APIRequest<Page<Item>>?
      private var cursor: String?

      init(list: Pages) {
        self.list = list
        request = list.request
      }

      /// The next page; nil behind the last one and after an error.
      public mutating func next() async throws(ConnectionError<Details>) -> Page<Item>? {
        guard let current = request else { return nil }
        request = nil
        let response = try await list.client.response(to: current, options: list.options)
        do throws(JSONError) {
          request = try following(current, response.value)
        } catch {
          throw .decoding(DecodingFailure(response, error))
        }
        var page = response.value
        if try isBackwards(current) { page.data.reverse() }
        return page
      }

      private func isBackwards(_ request: APIRequest<Page<Item>>) throws(ConnectionError<Details>) -> Bool {
        guard let before = list.client.definition.cursor?.before else { return false }
        do throws(JSONError) {
          return try request.draft.pairs().contains { $0.name == before }
        } catch {
          throw ConnectionError(
            InvalidInput("the parameters can't be sent: \(error)"),
            hiding: list.client.preparation.redaction(for: list.options))
        }
      }

      /// The request for the page behind this one; nil where there is none.
      private mutating func following(
        _ current: APIRequest<Page<Item>>, _ page: Page<Item>
      ) throws(JSONError) -> APIRequest<Page<Item>>? {
        guard page.hasMore, let names = list.client.definition.cursor else { return nil }
        var pairs = try current.draft.pairs()
        let backwards = pairs.contains { $0.name == names.before }
        guard let end = backwards ? page.data.first : page.data.last else {
          throw JSONError(
            path: "$.\(names.items)", expected: "an item to go on from",
            found: "an empty page that says that more follow", offset: 0)
        }
        let path = "$.\(names.items)[\(backwards ? 0 : page.data.count - 1)].id"
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
  /// The items of a list; nothing is fetched until they are asked for.
  public func items<Item>(
    of request: APIRequest<Page<Item>>, options: RequestOptions = .init()
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
