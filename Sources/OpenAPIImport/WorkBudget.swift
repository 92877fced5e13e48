/// The work that one import may do, counted in steps and not by the clock: what would not end, ends at the same place
/// on every machine.
///
/// A class, because all stages draw on the same budget. A stage that is refused steps returns early; what it gives back
/// then is not used.
final class WorkBudget {
  /// Steps that any document may take.
  static let base = 1_000_000
  /// Steps that it may take more for each value that it holds; those of known APIs take about 1.
  static let perValue = 4

  private(set) var left: Int
  /// The place where the steps ran out, as a JSON pointer or as the name of what was being written.
  private(set) var exhaustedAt: String?

  /// A budget for a document of so many values.
  init(values: Int) { left = Self.base + Self.perValue * values }

  /// A budget of so many steps.
  init(steps: Int) { left = steps }

  var isExhausted: Bool { exhaustedAt != nil }

  /// Takes steps; false where there are none left.
  func spend(_ steps: Int, at place: @autoclosure () -> String) -> Bool {
    left -= steps
    if left >= 0 { return true }
    if exhaustedAt == nil { exhaustedAt = place() }
    return false
  }
}
