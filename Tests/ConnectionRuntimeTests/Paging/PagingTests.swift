import ConnectionRuntime
import Testing

@Suite struct PagingTests {
  private func page(_ ids: [String], more: Bool) -> RecordingTransport.Answer {
    let data = ids.map { #"{"id":"\#($0)","object":"customer"}"# }.joined(separator: ",")
    return .json(
      200, #"{"object":"list","data":[\#(data)],"has_more":\#(more),"url":"https://evil.example/x"}"#)
  }

  private func ids(
    _ items: some AsyncSequence<Customer, TestError>
  ) async throws(TestError) -> [String] {
    var ids: [String] = []
    for try await item in items { ids.append(item.id.rawValue) }
    return ids
  }

  @Test func fetchesPagesAsTheyAreUsedUp() async throws {
    let transport = RecordingTransport(page(["a", "b"], more: true), page(["c"], more: false))
    let list = try testClient(transport).customers.list(ListParameters(limit: 2))
    #expect(transport.sent.isEmpty)
    var iterator = list.makeAsyncIterator()
    #expect(try await iterator.next()?.id == "a")
    #expect(try await iterator.next()?.id == "b")
    #expect(transport.sent.count == 1)
    #expect(try await iterator.next()?.id == "c")
    #expect(try await iterator.next() == nil)
    #expect(try await iterator.next() == nil)
    #expect(
      transport.sent.map(\.request.path) == [
        "/v1/customers?limit=2", "/v1/customers?limit=2&starting_after=b",
      ])
    #expect(transport.sent.allSatisfy { $0.request.authority == "api.example.com" })
  }

  @Test func walksBackwards() async throws {
    let transport = RecordingTransport(page(["c", "d"], more: true), page(["a", "b"], more: false))
    let list = try testClient(transport).customers.list(ListParameters(endingBefore: "e"))
    #expect(try await ids(list) == ["d", "c", "b", "a"])
    #expect(
      transport.sent.map(\.request.path) == [
        "/v1/customers?ending_before=e", "/v1/customers?ending_before=c",
      ])
  }

  @Test func followsTheTokensOfASearch() async throws {
    let transport = RecordingTransport(
      .json(200, #"{"data":[{"id":"a"}],"has_more":true,"next_page":"t/1"}"#),
      .json(200, #"{"data":[{"id":"b"}],"has_more":false,"next_page":null}"#))
    #expect(try await ids(testClient(transport).customers.search("email:'x y'")) == ["a", "b"])
    #expect(
      transport.sent.map(\.request.path) == [
        "/v1/customers/search?query=email%3A%27x%20y%27",
        "/v1/customers/search?query=email%3A%27x%20y%27&page=t%2F1",
      ])
  }

  @Test func handsOutWholePages() async throws {
    let transport = RecordingTransport(page(["a", "b"], more: true), page([], more: false))
    var sizes: [Int] = []
    for try await page in try testClient(transport).customers.list().pages { sizes.append(page.items.count) }
    #expect(sizes == [2, 0])
  }

  @Test func goesOnBehindAnEmptyPageOfASearch() async throws {
    let search = RecordingTransport(
      .json(200, #"{"data":[],"has_more":true,"next_page":"1"}"#),
      .json(200, #"{"data":[],"has_more":true,"next_page":"2"}"#),
      .json(200, #"{"data":[{"id":"a"}],"has_more":false,"next_page":null}"#))
    #expect(try await ids(testClient(search).customers.search("x")) == ["a"])
    #expect(search.sent.count == 3)
  }

  @Test func endsASearchOfEmptyPagesWithAnError() async throws {
    let search = RecordingTransport(
      .answer { request in
        let page = request.query.pairs.last?.value ?? "0"
        return .json(200, #"{"data":[],"has_more":true,"next_page":"\#(page)0"}"#)
      })
    let client = try testClient(search)
    let error = await failure { () async throws(TestError) in try await ids(client.customers.search("x")) }
    guard case .decoding(let failure) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(failure.error.expected == "an item on one of 100 pages")
    #expect(search.sent.count == 100)
  }

  @Test func endsAListThatGivesNothingToGoOnFromWithAnError() async throws {
    let transport = RecordingTransport(page([], more: true))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await ids(client.customers.list()) }
    guard case .decoding(let failure) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(failure.error.expected == "an item to go on from")
    #expect(transport.sent.count == 1)
  }

  @Test func refusesToGoRoundInCircles() async throws {
    let transport = RecordingTransport(page(["a"], more: true))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in try await ids(client.customers.list()) }
    guard case .decoding(let failure) = error else {
      return #expect(Bool(false), "\(String(describing: error))")
    }
    #expect(failure.error.path == "$.data[0].id")
    #expect(transport.sent.count == 2)
  }

  @Test(arguments: [0, 101, -1, 1000])
  func refusesLimitsThatNoPageHas(limit: Int) async throws {
    let transport = RecordingTransport(page([], more: false))
    let client = try testClient(transport)
    let error = await failure { () async throws(TestError) in
      try await ids(client.customers.list(ListParameters(limit: limit)))
    }
    guard case .invalidInput(let reason) = error else { return #expect(Bool(false)) }
    #expect(reason.contains("1 to 100"))
    #expect(transport.sent.isEmpty)
  }

  @Test func endsAfterAnError() async throws {
    let transport = RecordingTransport(page(["a"], more: true), .json(404, "{}"), page(["b"], more: false))
    var iterator = try testClient(transport).customers.list().makeAsyncIterator()
    _ = try await iterator.next()
    await #expect(throws: TestError.self) { try await iterator.next() }
    #expect(try await iterator.next() == nil)
    #expect(transport.sent.count == 2)
  }

  @Test func stopsFetchingWhenTheTaskIsCancelled() async throws {
    let transport = RecordingTransport(page(["a"], more: true), .hang)
    let list = try testClient(transport).customers.list()
    let task = Task { await failure { () async throws(TestError) in try await ids(list) } }
    while transport.sent.count < 2 { await Task.yield() }
    task.cancel()
    guard case .cancelled = await task.value else { return #expect(Bool(false)) }
    #expect(transport.sent.count == 2)
  }
}
