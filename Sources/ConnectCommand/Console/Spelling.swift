/// Finds the name that someone most likely meant.
enum Spelling {
  /// The candidate with the fewest edits from `name`, nil where none is near.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    // Nobody means a short name by so long a one, and the time goes with the product of both lengths.
    guard name.utf8.count <= 200 else { return nil }
    let limit = max(1, name.count / 3)
    return
      candidates
      .map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// `; did you mean 'x'?`, or nothing.
  static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
    nearest(to: name, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The number of characters to insert, remove, replace or swap with their neighbour.
  static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let replacement = last[column] + (first[row] == second[column] ? 0 : 1)
        var best = min(replacement, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
