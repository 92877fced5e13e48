/// The number of steps that one import may take.
///
/// Steps are counted instead of time, so that an import that takes too long stops at the same place on every
/// machine. A class, because all stages share the budget. A stage that gets no more steps returns early, and
/// its result is not used.
final class WorkBudget {
  /// The number of steps for any document.
  static let base = 1_000_000
  /// The number of additional steps for each value of the document; known APIs take about 1.
  static let perValue = 4

  private(set) var left: Int
  /// The place where the budget was exhausted: a JSON Pointer, or the name of the type being written.
  private(set) var exhaustedAt: String?

  /// Creates a budget for a document with this number of values.
  init(values: Int) { left = Self.base + Self.perValue * values }

  /// Creates a budget of a number of steps.
  init(steps: Int) { left = steps }

  var isExhausted: Bool { exhaustedAt != nil }

  /// Takes steps from the budget; returns false if there are none left.
  func spend(_ steps: Int, at place: @autoclosure () -> String) -> Bool {
    left -= steps
    if left >= 0 { return true }
    if exhaustedAt == nil { exhaustedAt = place() }
    return false
  }
}
