import ConnectionDocs
import ConnectionPlan
import ConnectionSpec
import Testing

@Suite struct SnippetTests {
  private let plan = Plans.shop

  private func example(_ id: String) throws -> (OperationPlan, ExamplePlan) {
    let operation = try #require(plan.operation(id))
    return (operation, try #require(SampleMaker(plan: plan).examples(of: operation).first))
  }

  @Test func swiftFollowsTheTypes() throws {
    let (operation, example) = try example("items.create")
    let code = """
      let item = try await shop.items.create(.init(
        label: "It's a $5 \\"chair\\"",
        note: .clear,
        color: .set(.red),
        available: .timestamp(Date(timeIntervalSince1970: 1767225600)),
        box: .set(.init(width: 3)),
        labels: ["a": "b"],
        parts: [.init(piece: "item_1", count: 2)]
      ))
      print(item.id)
      """
    #expect(SwiftSnippet(plan: plan).call(operation, example) == code)
  }

  @Test func swiftGoesThroughLists() throws {
    let (operation, example) = try example("items.list")
    let code = """
      for try await item in shop.items.list(.init(limit: 3)) {
        print(item.id)
      }
      """
    #expect(SwiftSnippet(plan: plan).call(operation, example) == code)
  }

  @Test func curlQuotesForTheShell() throws {
    let (operation, example) = try example("items.create")
    let command = """
      curl https://api.example.com/v1/items \\
        -H "Authorization: Bearer $SHOP_API_KEY" \\
        -H "Shop-Version: 7" \\
        --data-urlencode 'label=It'\\''s a $5 "chair"' \\
        -d note= \\
        -d color=red \\
        -d available=1767225600 \\
        -d "box[width]=3" \\
        -d "labels[a]=b" \\
        -d "parts[0][piece]=item_1" \\
        -d "parts[0][count]=2"
      """
    #expect(CurlSnippet(plan: plan).command(operation, example) == command)
  }

  @Test func curlPutsIdsIntoThePathAndQueriesIntoTheAddress() throws {
    let (retrieve, one) = try example("items.retrieve")
    #expect(
      CurlSnippet(plan: plan).command(retrieve, one).hasPrefix("curl https://api.example.com/v1/items/item_"))
    let (list, some) = try example("items.list")
    let command = CurlSnippet(plan: plan).command(list, some)
    #expect(command.hasPrefix("curl -G https://api.example.com/v1/items \\\n"))
    #expect(command.hasSuffix("-d limit=3"))
  }
}
