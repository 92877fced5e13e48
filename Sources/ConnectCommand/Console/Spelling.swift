/// A search for the name that was most likely meant by a misspelled one.
enum Spelling {
  /// The candidate nearest to `name` by edit distance; nil where none is near.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    // So long a name is no misspelling of a short one, and the time grows with the product of both lengths.
    guard name.utf8.count <= 200 else { return nil }
    let limit = max(1, name.count / 3)
    return
      candidates
      .map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  /// A suggestion, such as `; did you mean 'x'?`; empty where there is none.
  static func suggestion(for name: String, among candidates: some Sequence<String>) -> String {
    nearest(to: name, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The edit distance: the number of characters to insert, remove, replace or swap with their neighbour.
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
