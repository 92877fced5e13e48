import ConnectionSpec

/// Decides which types of the document are declared, under which names and in which files.
///
/// A structure that is used in several places is declared once, and so is one that would fill a screen
/// inline; the rest is written inline. Enumerations are declared if several places list the same values under
/// the same name. A name consists of the members that lead to the type, as few as distinguish it from the
/// others: titles in the document are no help, because they give different structures the same name. Names of
/// schemas are used if they are short.
struct TypeNames {
  /// A type to declare.
  struct Declaration {
    var shape: Shape
    var name: String
    var file: String
    var seed: WrittenType?
  }

  /// The maximum number of lines of an inline object.
  private static let inlineLines = 24
  /// The number of values from which an enumeration is long.
  private static let manyValues = 12
  /// The number of lines from which related types get a file of their own.
  private static let fileLines = 60

  /// The maximum length of a type's name.
  private static let longestName = 200

  /// Words of the Swift language, which cannot be names of types.
  static let reserved: Set<String> = ["Type", "Protocol", "Self", "Any"]

  let matching: TypeMatching
  private(set) var declarations: [Declaration] = []
  private(set) var names: [Shape: String] = [:]
  private let uses: [Shape: Use]
  private var taken: Set<String>
  private var sizes: [Shape: Int] = [:]
  private var named: Set<Shape> = []
  /// The number of trailing path members that all uses of a shape share.
  private var commons: [Shape: Int] = [:]
  /// The next number to try for a name, so that the search does not start at the first again.
  private var numbers: [String: Int] = [:]
  private let budget: WorkBudget

  private var model: APIModel { matching.model }

  init(_ count: UseCount, taken: Set<String>, budget: WorkBudget) {
    matching = count.matching
    uses = count.uses
    self.taken = taken
    self.budget = budget
    for (shape, use) in uses { commons[shape] = Self.common(use) }
    for (shape, _) in uses.sorted(by: { $0.value.order < $1.value.order }) { measure(shape) }
    name()
    place()
  }

  // MARK: Types to declare

  /// Computes the number of lines of a shape written inline, after those of all shapes inside of it.
  ///
  /// Not recursive, because a document could exhaust the thread's stack.
  private mutating func measure(_ shape: Shape) {
    guard size(shape) == nil else { return }
    var open = [begin(shape.element)]
    while let last = open.last {
      if last.next == last.members.count {
        sizes[last.shape] = last.lines
        if let use = uses[last.shape], deservesName(last.shape, use, last.lines) { named.insert(last.shape) }
        open.removeLast()
      } else if let lines = size(last.members[last.next].shape) {
        open[open.count - 1].lines += 1 + lines
        open[open.count - 1].next += 1
      } else {
        open.append(begin(last.members[last.next].shape.element))
      }
    }
  }

  /// A shape that is being measured, and the number of members measured so far.
  private struct Measured {
    var shape: Shape
    var members: [Member]
    var next = 0
    var lines: Int
  }

  private mutating func begin(_ shape: Shape) -> Measured {
    // A recursive use takes no lines.
    sizes[shape] = 0
    let members = shape.definingStructure.map { model[$0].members } ?? []
    switch shape {
    case .values(let set), .either(.values(let set), or: _):
      return Measured(shape: shape, members: [], lines: set.values.count / 12)
    default: return Measured(shape: shape, members: members, lines: 0)
    }
  }

  /// The number of lines of a shape written inline; nil if it has not been measured.
  private func size(_ shape: Shape) -> Int? {
    let shape = shape.element
    switch shape {
    case .values, .structure, .either: break
    default: return 0
    }
    guard uses[shape] != nil else { return 0 }
    return named.contains(shape) ? 0 : sizes[shape]
  }

  private func deservesName(_ shape: Shape, _ use: Use, _ lines: Int) -> Bool {
    if use.needsName { return true }
    switch shape {
    case .values(let set), .either(.values(let set), or: _):
      return use.places.count > 1 && set.values.count > 1
        && (set.values.count >= Self.manyValues || common(shape) > 0)
    case .structure(let id):
      // A small object with unrelated uses has no name that would be true of all of them.
      if common(shape) == 0, lines <= 3, !model[id].members.isEmpty, component(shape) == nil { return false }
      return use.places.count > 1 || lines > Self.inlineLines
    default: return use.places.count > 1 || lines > Self.inlineLines
    }
  }

  private func common(_ shape: Shape) -> Int { commons[shape] ?? 0 }

  private static func common(_ use: Use) -> Int {
    guard let first = use.places.first else { return 0 }
    var count = first.path.count
    for place in use.places.dropFirst() where count > 0 {
      count = (0..<min(count, place.path.count)).prefix { part($0, of: first) == part($0, of: place) }.count
    }
    return count
  }

  /// The component of a path at an index counted from the end.
  private static func part(_ number: Int, of place: UsePlace) -> String {
    let word = camelCase(place.path[place.path.count - 1 - number])
    return number == 0 && place.isElement ? singular(word) : word
  }

  // MARK: Names

  private mutating func name() {
    let shapes = named.sorted { rank($0) < rank($1) }
    var owners: [String: Shape] = [:]
    var contested: Set<String> = []
    for shape in shapes {
      for candidate in Set(shared(shape)) {
        guard let other = owners[candidate] else {
          owners[candidate] = shape
          continue
        }
        // If several enumerations could have the name, the one that is used most gets it.
        if isValues(shape), isValues(other) {
          if uses[shape]?.places.count ?? 0 > uses[other]?.places.count ?? 0 { owners[candidate] = shape }
        } else {
          contested.insert(candidate)
        }
      }
    }
    for shape in shapes {
      let options = shared(shape).filter { owners[$0] == shape && !contested.contains($0) }
      var free = options.first { !taken.contains($0) && isName($0) }
      var longest: String?
      if free == nil, !isValues(shape) || isLong(shape) {
        (free, longest) = firstOwn(shape) { !taken.contains($0) && isName($0) }
      }
      if free == nil, isValues(shape) {
        named.remove(shape)
        continue
      }
      let name = free ?? numbered(longest ?? "Type")
      taken.insert(name)
      names[shape] = name
    }
  }

  private func isLong(_ shape: Shape) -> Bool {
    switch shape {
    case .values(let set), .either(.values(let set), or: _): set.values.count >= Self.manyValues
    default: true
    }
  }

  private func rank(_ shape: Shape) -> (Int, Int) {
    let use = uses[shape]
    return (use?.places.first?.path.count ?? 0, use?.order ?? 0)
  }

  private mutating func numbered(_ name: String) -> String {
    let hasSuffix = name.hasSuffix("Parameters")
    let base = hasSuffix ? String(name.dropLast("Parameters".count)) : name
    var number = numbers[name] ?? 2
    defer { numbers[name] = number }
    while taken.contains("\(base)\(number)" + (hasSuffix ? "Parameters" : "")) { number += 1 }
    return "\(base)\(number)" + (hasSuffix ? "Parameters" : "")
  }

  private func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, (0x41...0x5A).contains(first), name.utf8.count <= Self.longestName
    else {
      return false
    }
    return name.utf8.allSatisfy(ASCIIByte.isLetterOrDigit)
  }

  private func isValues(_ shape: Shape) -> Bool {
    switch shape {
    case .values, .either(.values, or: _): true
    default: false
    }
  }

  private func suffix(_ shape: Shape) -> String {
    isValues(shape) || uses[shape]?.places.first?.role != .parameters ? "" : "Parameters"
  }

  /// The candidate names without the owner of the type, each of which only one type may have.
  private func shared(_ shape: Shape) -> [String] {
    guard let use = uses[shape] else { return [] }
    var options: [String] = []
    if case .structure(let id) = shape, model[id].members.isEmpty {
      options.append(suffix(shape).isEmpty ? "EmptyObject" : "Empty")
    }
    let common = common(shape)
    if let component = component(shape) { options.append(component) }
    guard let words = use.places.first.map(Self.parts), let last = words.last else {
      return options.map(suffixed(shape))
    }
    let isPlain = last.filter(\.isUppercase).count > 1
    if isValues(shape) {
      if common > 0, isPlain { options.append(last) }
      if common > 1 { options.append(joined(words.suffix(2))) }
    } else if common == 0, words.count > 2, isOfSiblings(use) {
      options.append(joined([words[words.count - 3], singular(words[words.count - 2])]))
    } else {
      if common == 1, isPlain, use.places.count > 1 { options.append(last) }
      if words.count > 1 { options.append(joined(words.suffix(2))) }
    }
    return options.map(suffixed(shape))
  }

  /// Whether all uses are members of one object.
  private func isOfSiblings(_ use: Use) -> Bool {
    Set(use.places.map { [$0.root] + $0.path.dropLast() }).count == 1
  }

  private func suffixed(_ shape: Shape) -> (String) -> String {
    let suffix = suffix(shape)
    // The suffix of a name tells whether a type is sent.
    let isReturned = suffix.isEmpty && !isValues(shape)
    return { name in
      if isReturned, name.hasSuffix("Parameters") { return name + "Value" }
      return name.hasSuffix(suffix) ? name : name + suffix
    }
  }

  /// The first candidate name with the owner of the type that fits, and the last one that is a valid name.
  private func firstOwn(_ shape: Shape, _ fits: (String) -> Bool) -> (first: String?, last: String?) {
    guard let place = uses[shape]?.places.first else { return (nil, nil) }
    let words = Self.parts(place)
    let suffixed = suffixed(shape)
    var last: String?
    for length in 1...max(words.count, 1) {
      guard budget.spend(length, at: place.path.joined(separator: ".")) else { break }
      let end = joined(words.suffix(length))
      var options = [joined([place.root, end])]
      if length > 1, place.path.count >= length { options.append(end) }
      if let operation = place.operation { options.append(joined([camelCase(operation), place.root, end])) }
      for option in options.map(suffixed) {
        if fits(option) { return (option, option) }
        if isName(option) { last = option }
      }
    }
    return (nil, last)
  }

  /// The name of the schema as a type name; nil if it is long or not informative.
  private func component(_ shape: Shape) -> String? {
    guard case .structure(let id) = shape, let component = model[id].component else { return nil }
    let words = component.split(separator: "_")
    let isVague = words.contains { model.conventions.vagueWords.contains(String($0)) }
    guard words.count <= 4, !isVague else { return nil }
    return camelCase(component)
  }

  private static func parts(_ place: UsePlace) -> [String] {
    var parts = place.path.map(camelCase)
    if place.isElement, let last = parts.popLast() { parts.append(singular(last)) }
    return parts
  }

  /// The words joined; those that the next word begins with are left out.
  private func joined(_ words: some Sequence<String>) -> String {
    var result = ""
    for word in words {
      if !result.isEmpty, word.hasPrefix(result) { result = "" }
      result += word
    }
    return result
  }

  // MARK: Files

  private mutating func place() {
    var topics: [String: [Shape]] = [:]
    var sizes: [String: Int] = [:]
    let shapes = named.sorted { rank($0) < rank($1) }
    for shape in shapes {
      guard let place = uses[shape]?.places.first else { continue }
      let file = topic(place)
      topics[file, default: []].append(shape)
      sizes[file, default: 0] += (self.sizes[shape] ?? 0) + 4
    }
    for shape in shapes {
      guard let use = uses[shape], let place = use.places.first, let name = names[shape] else { continue }
      let file = topic(place)
      let isSmall = sizes[file] ?? 0 < Self.fileLines
      declarations.append(
        Declaration(shape: shape, name: name, file: isSmall ? small(place) : file, seed: use.seed))
    }
  }

  private func topic(_ place: UsePlace) -> String {
    let isDeclaredType = place.file?.hasPrefix("types/") == true
    let stem = isDeclaredType ? snakeCase(base(place.root)) : place.path.first ?? snakeCase(place.root)
    return file(stem, place.role)
  }

  private func small(_ place: UsePlace) -> String {
    if let file = place.file, file.hasPrefix("types/") { return file }
    return file(snakeCase(base(place.root)), place.role)
  }

  private func file(_ stem: String, _ role: Structure.Role) -> String {
    let stem = String(stem.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" })
      .lowercased().prefix(longestStem)
    return "types/\(stem)\(role == .parameters ? "_parameters" : "").yaml"
  }

  private func base(_ name: String) -> String {
    name.hasSuffix("Parameters") ? String(name.dropLast("Parameters".count)) : name
  }
}
