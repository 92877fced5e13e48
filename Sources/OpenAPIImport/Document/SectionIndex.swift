/// The members of large objects by their names, made when references lead into them.
///
/// A class, so that looking something up can remember it.
final class SectionIndex {
  /// From so many members on, a search costs more than an index.
  private static let manyMembers = 32

  private var indexes: [[String]: [String: DocumentValue]] = [:]

  /// A member of an object, which stands at a place of the document; the first of its name.
  func member(_ name: String, of object: DocumentValue, at place: ArraySlice<String>) -> DocumentValue? {
    guard object.members.count > Self.manyMembers else { return object[name] }
    let place = Array(place)
    if let index = indexes[place] { return index[name] }
    let index = Dictionary(
      object.members.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    indexes[place] = index
    return index[name]
  }
}
