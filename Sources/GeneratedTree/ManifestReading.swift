import JSONText

/// Reads a manifest, which may come from an untrusted source.
///
/// A manifest is refused if it could make the generator delete files of others, or if the generator would
/// never write it. The time is proportional to the number of bytes.
extension Manifest {
  /// Parses a manifest; `path` is its path in messages.
  init(bytes: [UInt8], path: String) throws(TreeError) {
    do throws(Objection) {
      guard bytes.count <= TreeLimits.manifestSize else { throw .tooLarge }
      let members = try Self.members(of: Self.json(bytes), named: ["generator", "format", "files"])
      guard case .number(let format) = members[1] else { throw .notOurs("'format' is not a number") }
      guard format == "\(Self.format)" else {
        throw Objection("it has format \(format), and this generator reads format \(Self.format)")
      }
      guard case .string(let generator) = members[0] else { throw .notOurs("'generator' is not a string") }
      guard case .array(let files) = members[2] else { throw .notOurs("'files' is not a list") }
      guard files.count <= TreeLimits.files else {
        throw Objection("it lists \(files.count) files, and the generator writes at most \(TreeLimits.files)")
      }
      self.init(generator: generator, hashes: try Self.hashes(of: files))
    } catch {
      throw .unreadableManifest(path: path, reason: error.reason)
    }
  }

  /// A reason why a manifest is refused.
  struct Objection: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    static func notOurs(_ detail: String) -> Objection {
      Objection("it is not the JSON that the generator writes: \(detail)")
    }

    static let tooLarge = Objection(
      "it has more than \(TreeLimits.manifestSize >> 20) MiB, which the generator never writes")
  }

  private static func json(_ bytes: [UInt8]) throws(Objection) -> OrderedJSON {
    do throws(JSONTextError) {
      return try OrderedJSON(bytes)
    } catch {
      throw .notOurs("expected \(error.expected), found \(error.found) at byte \(error.offset)")
    }
  }

  private static func hashes(of files: [OrderedJSON]) throws(Objection) -> [TreePath: String] {
    var hashes: [TreePath: String] = [:]
    hashes.reserveCapacity(files.count)
    for file in files {
      let members = try members(of: file, named: ["path", "sha256"])
      guard case .string(let text) = members[0] else { throw .notOurs("a 'path' is not a string") }
      guard case .string(let hash) = members[1] else { throw .notOurs("a 'sha256' is not a string") }
      let path = TreePath(text)
      if let reason = PathRules.objection(to: path) { throw Objection("it lists '\(path)': \(reason)") }
      guard hash.utf8.count == 64, hash.utf8.allSatisfy(isDigit) else {
        throw Objection("the sha256 of '\(path)' is not 64 hexadecimal digits")
      }
      guard hashes.updateValue(hash.lowercased(), forKey: path) == nil else {
        throw Objection("it lists '\(path)' twice")
      }
    }
    return hashes
  }

  /// The values of an object that has exactly these members, in any order.
  private static func members(
    of value: OrderedJSON, named names: [String]
  ) throws(Objection) -> [OrderedJSON] {
    guard case .object(let members) = value else { throw .notOurs("something is not an object") }
    // As many members as names, and each name is found: so no member is unknown or repeated.
    guard members.count == names.count else {
      throw .notOurs("an object has \(members.count) members instead of \(names.count)")
    }
    var values: [OrderedJSON] = []
    for name in names {
      guard let member = members.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        throw .notOurs("an object has no '\(name)'")
      }
      values.append(member.value)
    }
    return values
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
