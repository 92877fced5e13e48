import CLibYAML

/// The events of libyaml's parser over bytes in memory, which must outlive this value.
///
/// It owns the parser and frees it. The parser is allocated because libyaml keeps a pointer to it in itself.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Creates a parser; nil if memory runs out.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event, or the syntax error at this point; must not be called again after an error.
  mutating func next() -> Result<YAMLEvent, YAMLSyntaxFailure> {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .failure(failure()) }
    defer { yaml_event_delete(&event) }
    return .success(YAMLEvent(event))
  }

  private func failure() -> YAMLSyntaxFailure {
    YAMLSyntaxFailure(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
      mark: YAMLMark(parser.pointee.problem_mark),
      context: parser.pointee.context.map { String(cString: $0) },
      contextMark: YAMLMark(parser.pointee.context_mark))
  }
}

/// A place as libyaml counts it: all counts start at 0, in characters.
struct YAMLMark: Equatable {
  var index: Int
  var line: Int
  var column: Int

  init(_ mark: yaml_mark_t) {
    index = Int(mark.index)
    line = Int(mark.line)
    column = Int(mark.column)
  }
}

/// A syntax error of libyaml.
struct YAMLSyntaxFailure: Error {
  var problem: String
  var mark: YAMLMark
  /// The construct that was being read, e.g. `while parsing a flow sequence`.
  var context: String?
  /// The place where that construct began.
  var contextMark: YAMLMark
}

/// An event, copied out of libyaml's memory.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias(String)
    case scalar(text: String, style: ScalarStyle)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  enum ScalarStyle { case plain, quoted, block }

  var kind: Kind
  var anchor: String?
  var hasTag = false
  var start: YAMLMark
  var end: YAMLMark

  fileprivate init(_ event: yaml_event_t) {
    start = YAMLMark(event.start_mark)
    end = YAMLMark(event.end_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      let document = event.data.document_start
      let hasTagDirectives = document.tag_directives.start != document.tag_directives.end
      kind = .documentStart(hasDirectives: document.version_directive != nil || hasTagDirectives)
    case YAML_DOCUMENT_END_EVENT:
      kind = .documentEnd
    case YAML_ALIAS_EVENT:
      kind = .alias(Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(text: String(decoding: bytes, as: UTF8.self), style: ScalarStyle(scalar.style))
      anchor = Self.text(scalar.anchor)
      hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      anchor = Self.text(sequence.anchor)
      hasTag = sequence.tag != nil
    case YAML_SEQUENCE_END_EVENT:
      kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      anchor = Self.text(mapping.anchor)
      hasTag = mapping.tag != nil
    case YAML_MAPPING_END_EVENT:
      kind = .mappingEnd
    case YAML_STREAM_START_EVENT:
      kind = .streamStart
    default:
      // Includes YAML_NO_EVENT, which libyaml returns once the stream has ended.
      kind = .streamEnd
    }
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

extension YAMLEvent.ScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_PLAIN_SCALAR_STYLE: self = .plain
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .quoted
    }
  }
}
