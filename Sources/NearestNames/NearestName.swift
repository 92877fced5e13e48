/// Returns the candidate that was probably meant by an unknown name, or nil if none is close.
///
/// Close means an edit distance of at most a third of the name's length (at least 1, at most 3); case and the
/// difference between `-` and `_` are ignored. Of equally close candidates the alphabetically first is
/// returned, so that the result does not depend on their order.
package func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  // So long a name is no misspelling, and the time grows with the product of both lengths.
  guard name.utf8.count <= 200 else { return nil }
  let wanted = comparable(name)
  let limit = min(max((wanted.count + 1) / 3, 1), 3)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where candidate != name && candidate.utf8.count <= 200 {
    let other = comparable(candidate)
    guard abs(other.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    // If every character has to be replaced, it is not a typing error.
    guard distance <= limit, distance < wanted.count, distance < other.count else { continue }
    if let known = best, (known.distance, known.candidate) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// The number of insertions, deletions, replacements and swaps of neighbours that turn one text into the
/// other (Damerau–Levenshtein distance in its optimal string alignment form).
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = previous[column] + (left[row] == right[column] ? 0 : 1)
      var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[right.count]
}

private func comparable(_ name: String) -> [Character] {
  name.lowercased().map { $0 == "_" ? "-" : $0 }
}
