import SourceDiagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the files of a spec folder.
struct SpecFiles {
  /// A file to write.
  struct Change {
    /// The path relative to the folder, for example `operations/pets.yaml`.
    var path: String
    var text: String
    /// Whether the file was not read before, so that an existing file must not be overwritten.
    var isNew: Bool
  }

  private struct Failure: Error {
    var code: String
    var message: String
    var path: String
    var remedy: String?
  }

  let directory: String

  /// Writes files: all of them are first staged beside their destinations, then renamed.
  ///
  /// Nothing is written through a symbolic link that leads out of the folder, and no file is replaced that
  /// the import has not read. Returns false if a file could not be written, which is reported; the staged
  /// files are removed then.
  func write(_ files: [Change], diagnostics: inout Diagnostics) -> Bool {
    var staged: [(from: String, to: String)] = []
    do throws(Failure) {
      for file in files {
        let place = try place(of: file)
        let stage = "\(place.parent)/.\(place.name).\(getpid())"
        try stageText(file.text, at: stage)
        staged.append((stage, place.path))
      }
      for file in staged where rename(file.from, file.to) != 0 { throw failure(file.to) }
      return true
    } catch {
      for file in staged { unlink(file.from) }
      diagnostics.error(error.code, error.message, path: error.path, remedy: error.remedy)
      return false
    }
  }

  private func place(of file: Change) throws(Failure) -> (path: String, parent: String, name: String) {
    let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let path = "\(directory)/\(file.path)"
    // The names are made of letters and digits; this guards against later changes.
    guard let name = parts.last, !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else {
      throw Failure(code: "not-writable", message: "a file of a spec cannot be called so", path: path)
    }
    let parent = ([directory] + parts.dropLast()).joined(separator: "/")
    do {
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        code: "not-writable", message: "the folder cannot be made: \(error.localizedDescription)",
        path: parent)
    }
    guard let root = realPath(directory), let real = realPath(parent) else { throw failure(parent) }
    guard real == root || real.hasPrefix(root == "/" ? root : root + "/") else {
      throw Failure(
        code: "leaves-folder", message: "a symbolic link that leads out of the folder", path: parent,
        remedy: "put a folder in its place")
    }
    var status = stat()
    if lstat(path, &status) == 0, file.isNew {
      throw Failure(
        code: "file-exists", message: "the file is there already, and the import has not read it", path: path,
        remedy: "move it away, or make it part of the spec")
    }
    return (path, parent, name)
  }

  /// Writes a new file; a symbolic link in its place is not followed.
  private func stageText(_ text: String, at path: String) throws(Failure) {
    // A file that an interrupted import has left.
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let failure = failure(path)
        close(descriptor)
        unlink(path)
        throw failure
      }
      rest = rest.dropFirst(count)
    }
    guard close(descriptor) == 0 else {
      unlink(path)
      throw failure(path)
    }
  }

  private func failure(_ path: String) -> Failure {
    Failure(
      code: "not-writable", message: "the spec cannot be written: \(String(cString: strerror(errno)))",
      path: path)
  }

  private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

/// The system's `write`, which would be hidden by the method of the same name inside the type.
private func systemWrite(_ descriptor: CInt, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
