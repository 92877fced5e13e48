import Foundation
import Synchronization

/// What a server does on a connection after it has read a request.
enum Delivery: Sendable {
  /// Sends the bytes and waits for the next request.
  case answer([UInt8])
  /// Sends the bytes and closes the connection in good order.
  case close([UInt8])
  /// Sends the bytes and resets the connection.
  case reset([UInt8])
  /// Sends the bytes and then nothing, until the other side closes.
  case stall([UInt8])
}

/// An HTTP server on a socket of this machine, which keeps connections alive and misbehaves as it is told.
final class FaultServer: Sendable {
  private let listener: Socket
  private let respond: @Sendable (ReceivedRequest) -> Delivery
  private let connections = Mutex<(open: Set<Socket>, accepted: Int, isStopped: Bool)>(([], 0, false))
  let url: String

  /// How many connections are open on this side.
  var openConnections: Int { connections.withLock { $0.open.count } }
  /// How many connections were ever made.
  var acceptedConnections: Int { connections.withLock { $0.accepted } }

  init(respond: @escaping @Sendable (ReceivedRequest) -> Delivery) throws {
    self.respond = respond
    let (socket, port) = try Socket.listening()
    listener = socket
    url = "http://127.0.0.1:\(port)"
    Thread.detachNewThread { [self] in
      while let connection = listener.accepted() {
        let isWanted = connections.withLock { state in
          guard !state.isStopped else { return false }
          state.open.insert(connection)
          state.accepted += 1
          return true
        }
        guard isWanted else {
          connection.close()
          break
        }
        Thread.detachNewThread { self.serve(connection) }
      }
      // Closed here and not in `stop`, where the number could belong to another socket before this thread is done with it.
      #if !canImport(Darwin)
        listener.close()
      #endif
    }
  }

  /// Stops listening and ends every connection.
  func stop() {
    connections.withLock { state in
      state.isStopped = true
      for connection in state.open { connection.wake() }
    }
    listener.wake()
    // Darwin doesn't wake the thread that accepts before the socket is closed.
    #if canImport(Darwin)
      listener.close()
    #endif
  }

  private func serve(_ connection: Socket) {
    var isReset = false
    var buffer: [UInt8] = []
    requests: while let request = Self.next(on: connection, &buffer) {
      switch respond(request) {
      case .answer(let bytes) where request.headers["connection"]?.lowercased() == "close":
        connection.send(Self.saying("Connection: close", in: bytes))
        break requests
      case .answer(let bytes):
        if !connection.send(bytes) { break requests }
      case .close(let bytes):
        connection.send(bytes)
        break requests
      case .reset(let bytes):
        connection.send(bytes)
        isReset = true
        break requests
      case .stall(let bytes):
        connection.send(bytes)
        while connection.receive(into: &buffer) { buffer.removeAll() }
        break requests
      }
    }
    // It leaves the list under the same lock under which `stop` looks at it, before its number is free for others.
    connections.withLock { state in
      state.open.remove(connection)
      if isReset { connection.reset() } else { connection.close() }
    }
  }

  /// The answer with one more header, behind its first line.
  private static func saying(_ header: String, in answer: [UInt8]) -> [UInt8] {
    guard let end = answer.firstIndex(of: 0x0A) else { return answer }
    return answer[...end] + Array("\(header)\r\n".utf8) + answer[(end + 1)...]
  }

  private static func next(on connection: Socket, _ buffer: inout [UInt8]) -> ReceivedRequest? {
    while true {
      if let request = ReceivedRequest(takenFrom: &buffer) { return request }
      guard connection.receive(into: &buffer) else { return nil }
    }
  }
}
