import ConnectionPlan
import ConnectionSpec
import JSONText

extension SampleMaker {
  func page(of element: ResolvedType, depth: Int, echo: [OrderedJSON.Member]) -> OrderedJSON {
    let names = plan.cursorPaging
    let items = depth > 1 ? [] : [value(of: element, name: "", depth: depth, echo: echo)]
    return .members([
      "object": .string("list"), names?.items ?? "data": .array(items),
      names?.more ?? "has_more": .boolean(false), "url": .string(url(of: element)),
    ])
  }

  func searchPage(of element: ResolvedType, depth: Int, echo: [OrderedJSON.Member]) -> OrderedJSON {
    let names = plan.searchPaging
    let items = depth > 1 ? [] : [value(of: element, name: "", depth: depth, echo: echo)]
    return .members([
      "object": .string("search_result"), names?.items ?? "data": .array(items),
      names?.more ?? "has_more": .boolean(false), names?.next ?? "next_page": .null,
      "url": .string(url(of: element, paging: .search)),
    ])
  }

  /// The path of the operation that lists such objects; `/` where the connection has none.
  private func url(of element: ResolvedType, paging: OperationPlan.Paging = .cursor) -> String {
    let operation = plan.operations.first { operation in
      switch operation.output {
      case .page(let item) where paging == .cursor, .searchPage(let item) where paging == .search:
        item == element && operation.pathParameters.isEmpty
      default: false
      }
    }
    return operation?.path ?? "/"
  }
}
