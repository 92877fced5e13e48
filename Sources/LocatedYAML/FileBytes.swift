#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads the bytes of a file up to a limit.
package enum FileBytes {
  /// The reason why a file was not read.
  package enum Failure: Error, Equatable {
    /// The file is larger than the limit.
    case tooLarge
    /// It is a folder, a pipe, a device or a socket.
    case notAFile
    /// A call of the system failed; the value is its message.
    case system(String)
  }

  /// Reads the bytes of a regular file.
  ///
  /// The limit applies to the bytes that are read, so a file that grows meanwhile is refused too.
  package static func read(_ path: String, limit: Int) -> Result<[UInt8], Failure> {
    // Without O_NONBLOCK, opening a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { return .failure(.system(lastError())) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(.system(lastError())) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
    guard status.st_size <= limit else { return .failure(.tooLarge) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes { platformRead(descriptor, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return .failure(.system(lastError())) }
      guard count > 0 else { return .success(bytes) }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { return .failure(.tooLarge) }
    }
  }

  /// The system's message for the last error, e.g. `No such file or directory`.
  static func lastError() -> String {
    String(cString: strerror(errno))
  }
}

/// The system's `read`, which would be hidden by the method of the same name inside the type.
private func platformRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}
