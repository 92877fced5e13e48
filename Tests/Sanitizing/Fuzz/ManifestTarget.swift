import Foundation
import JSONText

@testable import GeneratedTree

/// A manifest is refused with a short reason that cannot command a terminal, or names only paths inside of its folder,
/// each once; what is written of it is read as the same; and a run with it leaves alone what it does not list.
///
/// An input that begins with `{` is a manifest, any other is the paths of one with zeros between them.
func testManifest(_ bytes: [UInt8]) {
  let isText = bytes.first == UInt8(ascii: "{")
  let text = isText ? bytes : manifest(listing: bytes.split(separator: 0, omittingEmptySubsequences: false))
  let manifest: Manifest?
  do throws(TreeError) {
    manifest = try Manifest(bytes: text, path: "manifest.json")
  } catch {
    require(error.description.utf8.count < 5_000, "the reason is short")
    require(
      !error.description.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control },
      "the reason can't command a terminal")
    manifest = nil
  }
  for path in manifest?.hashes.keys.map(\.bytes) ?? [] { checkPath(path) }
  if let manifest {
    require(
      (try? Manifest(bytes: manifest.bytes, path: "m")) == manifest, "what is written is read as the same")
  }
  // A run takes as long as a hundred readings. The input says whether, so that one that was kept does the same again.
  let number = bytes.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
  if (number >> 16) % 512 == 0 { checkRun(text, manifest, force: bytes.count.isMultiple(of: 2)) }
}

private let hash = Manifest.hash(of: Array("precious".utf8))

private func manifest(listing paths: [ArraySlice<UInt8>]) -> [UInt8] {
  let files = paths.map { path in
    "{\"path\":\(JSONString.quoted(String(decoding: path, as: UTF8.self))),\"sha256\":\"\(hash)\"}"
  }
  return Array("{\"generator\":\"g\",\"format\":1,\"files\":[\(files.joined(separator: ","))]}".utf8)
}

/// By another way than the rules': what the path leads to when its components are followed one by one.
private func checkPath(_ path: [UInt8]) {
  let name = String(decoding: path, as: UTF8.self)
  require(!path.contains(0), "no path ends early: \(name)")
  require(path.count <= 1_024, "no path is longer than a system takes")
  var depth = 0
  for component in path.split(separator: 0x2F, omittingEmptySubsequences: false) {
    require(!component.isEmpty && component != [0x2E] && component != [0x2E, 0x2E], "stays inside: \(name)")
    depth += 1
  }
  require(depth > 0 && depth <= 65, "no path is deeper than the limit: \(name)")
  require(name.lowercased() != "manifest.json", "the manifest is not listed")
}

/// Writes with this manifest into a real folder, beside files of somebody else and a link to the outside.
private func checkRun(_ text: [UInt8], _ manifest: Manifest?, force: Bool) {
  let root = "\(NSTemporaryDirectory())fuzz-manifest-\(getpid())"
  removeAll(root)
  defer { removeAll(root) }
  let output = root + "/stripe"
  for folder in [root, root + "/outside", output, output + "/in", output + "/Client"] { mkdir(folder, 0o755) }
  let foreign = ["mine", "in/mine", "e\u{301}", "\u{E9}", "Client/mine"]
  for path in foreign { put(Array("precious".utf8), output + "/" + path) }
  put(Array("precious".utf8), root + "/outside/mine")
  symlink("../outside", output + "/way")
  mkfifo(output + "/pipe", 0o600)
  put(text, output + "/manifest.json")

  let tree = GeneratedTree(directory: output, generator: "g")
  let files = [GeneratedFile(path: "Client/A.swift", text: "1"), GeneratedFile(path: "b", text: "2")]
  let isWritten = (try? tree.write(files, force: force)) != nil
  require(manifest != nil || !isWritten, "nothing is written where the manifest is refused")
  require(contents(root + "/outside/mine") == Array("precious".utf8), "what is outside stays")
  for path in foreign {
    let listed = manifest?.hashes[TreePath(path)]
    let isOurs = force ? listed != nil : listed == hash
    require(
      isOurs || contents(output + "/" + path) == Array("precious".utf8), "a foreign file stays: \(path)")
  }
  if isWritten {
    require(contents(output + "/b") == Array("2".utf8), "what is produced is there")
    let again = try? tree.write(files)
    require(again?.written == [], "a second run has nothing to do")
  }
}

private func put(_ bytes: [UInt8], _ path: String) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  require(descriptor >= 0 && write(descriptor, bytes, bytes.count) == bytes.count, "the test can write")
  close(descriptor)
}

private func contents(_ path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 100)
  let count = read(descriptor, &bytes, bytes.count)
  return count < 0 ? nil : Array(bytes[..<count])
}

private func removeAll(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
