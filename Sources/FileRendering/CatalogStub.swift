import ConnectionPlan

enum Catalog { static func inputSchema(of: OperationPlan, in plan: Plan) -> String { "{}" } }
