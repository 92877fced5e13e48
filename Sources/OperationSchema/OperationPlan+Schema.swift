import ConnectionPlan
import JSONText

extension OperationPlan {
  /// The JSON Schema (2020-12) of the operation's input, complete in itself, on one line.
  ///
  /// It is short enough to describe the operation to an agent: it has only the definitions that it refers to, and descriptions of
  /// more than 72 characters are cut at a word.
  package func inputSchema(in plan: Plan) -> String {
    var writer = SchemaWriter(plan: plan, descriptionLimit: 72)
    let input = writer.input(of: self)
    let definitions = writer.definitions()
    let members = definitions.isEmpty ? [] : [OrderedJSON.Member(name: "$defs", value: .object(definitions))]
    return OrderedJSON.object(input.members + members).compactText
  }
}
