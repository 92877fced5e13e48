import ConcurrentMap
import ConnectionPlan
import ConnectionSpec

/// The pages of the resources that the API returns, each with all of its fields.
enum ResourcePage {
  static func pages(_ context: PageContext) -> [Page] {
    let resources = context.paths.resources
    let own = resources.filter { !context.paths.isReference($0) }.concurrentMap { page($0, context) }
    let references = resources.filter { context.paths.isReference($0) }
    return own + (references.isEmpty ? [] : [referencesPage(references, context)])
  }

  private static func page(_ type: TypePlan, _ context: PageContext) -> Page {
    let fields = type.object?.fields ?? []
    let rows = ParameterTree(plan: context.plan).rows(fields, role: .result, anchor: "field")
    return Page(
      path: path(of: type, context), title: type.title,
      description: RichText(
        type.summary
          ?? "The fields of the object \(type.title), and the operations and triggers that return it."),
      source: type.span, chapter: "Resources",
      sections: [
        PageSection("Overview", [facts(type, context)]),
        PageSection("Fields", [rows.isEmpty ? nil : .parameters(rows)]),
        PageSection("Operations", [operations(type, context)]),
        PageSection("Triggers", [triggers(type, context)]),
        PageSection(
          "Sample", [.sample(.init(title: type.title, json: context.samples.sample(of: .model(type.name))))]),
      ])
  }

  private static func path(of type: TypePlan, _ context: PageContext) -> String {
    if case .page(let path, _)? = context.paths.resource(type.name) {
      path
    } else {
      "resources/" + type.title
    }
  }

  private static func facts(_ type: TypePlan, _ context: PageContext) -> Block? {
    let resource = type.object?.resource
    let mapping = context.plan.mappings.first { $0.resource == type.name }
    return .facts(
      ("Property", "Value"),
      [
        ("Swift type", .code(type.name.description)),
        ("`object`", resource.map { .code($0.object) }),
        ("External resource", resource?.path.map { .code($0) }),
        ("Id prefix", resource?.idPrefix.map { .code($0) }),
        ("Has a stub when deleted", resource?.isDeletable == true ? "yes" : nil),
        (
          "Internal record",
          mapping.map {
            .link($0.record, to: .page(PagePaths.mapping, anchor: PageSection.anchor(of: $0.path)))
          }
        ),
        ("API reference", type.documentation.map { .link($0.readableURL, to: .url($0)) }),
      ])
  }

  private static func operations(_ type: TypePlan, _ context: PageContext) -> Block? {
    let found = context.plan.operations.filter { mentions(type.name, $0.output) }
    return found.isEmpty
      ? nil : .links(found.map { .init(link: context.link(to: $0), text: RichText($0.summary)) })
  }

  private static func triggers(_ type: TypePlan, _ context: PageContext) -> Block? {
    let found = context.plan.triggers.filter { mentions(type.name, $0.payload) }
    return found.isEmpty
      ? nil : .links(found.map { .init(link: context.link(to: $0), text: RichText($0.summary)) })
  }

  private static func mentions(_ name: TypeName, _ type: ResolvedType) -> Bool {
    switch type {
    case .model(let other), .deletable(let other), .deleted(let other): other == name
    case .page(let element), .searchPage(let element), .list(let element): mentions(name, element)
    default: false
    }
  }

  private static func referencesPage(_ types: [TypePlan], _ context: PageContext) -> Page {
    Page(
      path: PagePaths.references, title: "Referenced objects",
      description:
        "Objects whose ids occur in other objects. All fields that the API sends for them when they are expanded are kept.",
      source: types.first?.span, chapter: "Resources",
      sections: types.map { type in
        PageSection(
          type.title,
          [
            type.summary.map { .prose(RichText($0)) },
            .facts(
              ("Property", "Value"),
              [
                ("Swift type", .code(type.name.description)),
                ("`object`", type.object?.resource.map { .code($0.object) }),
                ("Id prefix", type.object?.resource?.idPrefix.map { .code($0) }),
              ]),
          ])
      })
  }
}
