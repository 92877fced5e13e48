import SourceDiagnostics

/// Builds a tree of nodes from events.
///
/// Open collections are kept in an array, so that no input can exhaust the thread's stack.
struct NodeBuilder {
  private let places: YAMLPlaces
  private let limits: YAMLLimits
  private var open: [OpenCollection] = []
  private var documents = 0
  private var nodes = 0
  private var isIncomplete = false
  private var built: LocatedNode?
  private var reportedTabLine = 0

  /// The problems found so far.
  private(set) var diagnostics = Diagnostics()
  /// Whether no further event is wanted.
  private(set) var isFinished = false

  /// The document's node; nil if a refused part leaves it incomplete.
  var root: LocatedNode? { isIncomplete ? nil : built }

  init(places: YAMLPlaces, limits: YAMLLimits) {
    self.places = places
    self.limits = limits
  }

  /// Adds an event to the tree.
  mutating func take(_ event: YAMLEvent) {
    refuseTabs(before: event)
    refuseProperties(of: event)
    refuseUnsafeText(of: event)
    switch event.kind {
    case .streamStart, .documentEnd: break
    case .streamEnd: isFinished = true
    case .documentStart(let hasDirectives): startDocument(event, hasDirectives: hasDirectives)
    case .alias(let name): takeAlias(name, event)
    case .scalar(let text, let style):
      // libyaml reads a document without content as an empty scalar.
      let isNothing = open.isEmpty && text.isEmpty && style == .plain && event.start == event.end
      guard !isNothing else { return }
      close(LocatedNode(content: .scalar(text: text, isPlain: style == .plain), span: places.span(event)))
    case .sequenceStart(let isFlow): start(.sequence, event, isFlow: isFlow)
    case .mappingStart(let isFlow): start(.table, event, isFlow: isFlow)
    case .sequenceEnd, .mappingEnd:
      guard let collection = open.popLast() else { return }
      close(collection.node(endingAt: places.position(event.end)))
    }
  }

  /// Reports a syntax error of libyaml and stops.
  mutating func fail(_ failure: YAMLSyntaxFailure) {
    let unclosed = open.last.flatMap { $0.isFlow ? $0.start : nil }
    failure.report(places, unclosed: unclosed, to: &diagnostics)
    stop()
  }

  private mutating func stop() {
    isIncomplete = true
    isFinished = true
  }

  private mutating func startDocument(_ event: YAMLEvent, hasDirectives: Bool) {
    documents += 1
    if documents > 1 {
      diagnostics.error(
        "multiple-documents", "a second document in the file", at: places.character(event.start),
        remedy: "put it into a file of its own")
      stop()
    } else if hasDirectives {
      diagnostics.error(
        "directive", "directives are not part of the spec language", at: places.character(event.start),
        remedy: "remove the lines that begin with '%'")
    }
  }

  private mutating func start(_ kind: OpenCollection.Kind, _ event: YAMLEvent, isFlow: Bool) {
    guard open.count < limits.nesting else {
      diagnostics.error(
        "nesting-too-deep", "nested deeper than \(limits.nesting) levels", at: places.character(event.start),
        remedy: "move inner parts into types of their own")
      return stop()
    }
    let start = places.position(event.start)
    open.append(
      OpenCollection(
        kind: kind, isFlow: isFlow,
        span: SourceSpan(file: places.file, start: start, end: places.position(event.end))))
  }

  /// Adds a complete node to the collection that holds it.
  private mutating func close(_ node: LocatedNode) {
    nodes += 1
    guard nodes <= limits.nodes else {
      diagnostics.error(
        "file-too-large", "the file holds more than \(limits.nodes) values", at: node.span,
        remedy: "split it into several files")
      return stop()
    }
    guard var collection = open.popLast() else {
      built = node
      return
    }
    if collection.add(node, to: &diagnostics) == .leavesHole { isIncomplete = true }
    open.append(collection)
  }

  private mutating func takeAlias(_ name: String, _ event: YAMLEvent) {
    let span = places.span(event)
    diagnostics.error(
      "alias", "aliases are not part of the spec language", at: span,
      remedy: "write out what '&\(name)' names, or declare a type and name it")
    isIncomplete = true
    close(LocatedNode(content: .scalar(text: "*" + name, isPlain: false), span: span))
  }

  private mutating func refuseProperties(of event: YAMLEvent) {
    guard event.anchor != nil || event.hasTag else { return }
    let start = places.position(event.start)
    if event.anchor != nil {
      diagnostics.error(
        "anchor", "anchors are not part of the spec language", at: places.property("&", from: start),
        remedy: "remove it")
    }
    if event.hasTag {
      diagnostics.error(
        "tag", "tags are not part of the spec language", at: places.property("!", from: start),
        remedy: "remove it; the place decides how a value is read")
    }
  }

  /// Refuses unsafe characters that escapes in double quotes produce; unescaped ones have been refused
  /// before.
  private mutating func refuseUnsafeText(of event: YAMLEvent) {
    guard !limits.allowsUnsafeCharacters, case .scalar(let text, style: .quoted) = event.kind,
      UnsafeText.report(in: text, at: places.span(event), to: &diagnostics)
    else { return }
    isIncomplete = true
  }

  /// Refuses tabs that libyaml accepts inside brackets.
  private mutating func refuseTabs(before event: YAMLEvent) {
    let line = event.start.line + 1
    guard line != reportedTabLine, event.start.column > 0,
      let span = places.tabbedIndentation(before: places.position(event.start))
    else { return }
    reportedTabLine = line
    diagnostics.error("tab-indentation", "a tab in the indentation", at: span, remedy: "use spaces")
  }
}
