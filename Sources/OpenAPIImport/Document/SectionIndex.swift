/// An index of the members of large objects by name, built on the first reference into them.
///
/// A class, so that a lookup can store the index.
final class SectionIndex {
  /// The number of members from which a linear search costs more than an index.
  private static let manyMembers = 32

  private var indexes: [[String]: [String: DocumentValue]] = [:]

  /// The member of an object with this name, the first if there are several; `place` is the object's place in
  /// the document.
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
