import ConnectionPlan
import ConnectionSpec

/// The page about record mappings: the internal record of each external resource, field by field, and the reverse.
enum RecordMappingPage {
  static func page(_ context: PageContext) -> Page? {
    guard let first = context.plan.connection.mappings.first, !context.plan.mappings.isEmpty else {
      return nil
    }
    return Page(
      path: PagePaths.mapping, title: "External resources and internal mapping",
      description:
        "The internal record of each external resource, field by field, and the external field of each internal one.",
      source: first.path.span, chapter: "Reference",
      sections: [
        PageSection("Overview", [overview(context)]),
        PageSection("Transforms", [transforms(context)]),
      ] + context.plan.mappings.map { section(of: $0, context) } + [
        PageSection("Reverse lookup", [reverse(context)])
      ])
  }

  private static func overview(_ context: PageContext) -> Block? {
    .table(
      ["External resource", "Swift type", "Internal record", "Key", "Fields"],
      context.plan.mappings.map { mapping in
        [
          .link(mapping.path, to: .page(PagePaths.mapping, anchor: PageSection.anchor(of: mapping.path))),
          .code(mapping.resource.description), .code(mapping.record), .code(mapping.key),
          RichText(String(mapping.rows.count)),
        ]
      })
  }

  private static func section(of mapping: RecordMappingPlan, _ context: PageContext) -> PageSection {
    let operations = mapping.operations.compactMap { context.plan.operation($0) }
    let triggers = context.plan.triggers.filter { mapping.events.contains($0.event) }
    let resource = TypeWording(plan: context.plan).resource(mapping.resource)
    let words =
      RichText("`\(mapping.path)` holds a ") + resource
      + RichText(" and becomes a `\(mapping.record)`, matched by `\(mapping.key)`")
      + (mapping.idPrefix.map { RichText(", whose ids begin with `\($0)`.") } ?? ".")
    return PageSection(
      mapping.path,
      [
        .prose(words),
        .table(
          ["External field", "Swift", "Internal field", "Transform", "Written back"],
          mapping.rows.map { row in
            [
              .code(row.external), .code(row.swiftPath), .code(row.internal),
              row.transform == .none ? "–" : .code(row.transform.rawValue), row.isReadOnly ? "no" : "yes",
            ]
          }),
        triggers.isEmpty
          ? nil : .prose("Triggers: " + .joined(triggers.map(context.link), separator: ", ") + "."),
        operations.isEmpty
          ? nil : .prose("Operations: " + .joined(operations.map(context.link), separator: ", ") + "."),
      ])
  }

  private static func transforms(_ context: PageContext) -> Block? {
    let used = Set(context.plan.mappings.flatMap(\.rows).map(\.transform)).subtracting([.none])
    return .table(
      ["Transform", "Effect"],
      FieldMapping.Transform.allCases.filter(used.contains).map { [.code($0.rawValue), meaning(of: $0)] })
  }

  private static func meaning(of transform: FieldMapping.Transform) -> RichText {
    switch transform {
    case .none: "The value is unchanged."
    case .unixSecondsToDate: "Unix seconds become a date, and a date becomes Unix seconds."
    case .minorUnitsToMoney:
      "An integer in the currency's smallest unit becomes an amount of money with its currency."
    case .idToReference:
      "An external id becomes a reference to the internal record of that object."
    case .mapToTags: "Keys and values become tags."
    }
  }

  private static func reverse(_ context: PageContext) -> Block? {
    let rows = context.plan.mappings.flatMap { mapping in
      mapping.rows.map {
        (record: mapping.record, field: $0.internal, external: "\(mapping.path).\($0.external)")
      }
    }
    return .table(
      ["Internal record", "Internal field", "External field"],
      rows.sorted { ($0.record, $0.field, $0.external) < ($1.record, $1.field, $1.external) }
        .map { [.code($0.record), .code($0.field), .code($0.external)] })
  }
}
