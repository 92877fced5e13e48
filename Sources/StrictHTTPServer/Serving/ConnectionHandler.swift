import NIOCore

/// A channel handler of one network connection: one request at a time, each answered before the next one is read.
///
/// Nothing is read while a response is made or written, so that a client that doesn't read its responses, or sends too fast,
/// fills the system's buffers and not this program's memory.
final class ConnectionHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer
  typealias Answering = (ReceivedRequest, any EventLoop) -> EventLoopFuture<ServerResponse>

  private enum Phase {
    case reading, answering, writing
    /// The last response is written; further bytes are dropped until the peer closes.
    case lingering
    case closed
  }

  private let limits: ServerLimits
  private let answering: Answering
  private let connections: OpenConnections?
  private var context: ChannelHandlerContext?
  private var reader: RequestReader
  private var input = ByteCursor()
  private var phase = Phase.reading
  private var progress = RequestReader.Progress.none
  private var requestCount = 0
  private var lingered = 0
  private var isProcessing = false
  private var isReadRequested = false
  private var isInputClosed = false
  private var isEnding = false

  /// Whether a request got a response below 300, which an untrusted client never gets.
  private(set) var hasBeenAccepted = false
  /// The time since which the server waits for the client; nil while the client waits for the server.
  private(set) var waitingSince: NIODeadline?
  /// The time limit of the client; nil while the client waits for the server.
  private(set) var deadline: NIODeadline?

  init(limits: ServerLimits, connections: OpenConnections?, answering: @escaping Answering) {
    self.limits = limits
    self.connections = connections
    self.answering = answering
    reader = RequestReader(limits: limits)
  }

  /// The number of bytes that are held for this network connection.
  var heldBytes: Int { input.count + reader.heldBytes }

  // MARK: Events of the channel

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if context.channel.isActive { open() }
  }

  func channelActive(context: ChannelHandlerContext) { open() }

  private func open() {
    wait(for: limits.headTime)
    connections?.add(self)
    process()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    isReadRequested = false
    guard phase != .closed else { return }
    input.append(unwrapInboundIn(data).readableBytesView)
    process()
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    isReadRequested = false
    process()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed? = event as? ChannelEvent else { return }
    isInputClosed = true
    process()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { close() }

  func channelInactive(context: ChannelHandlerContext) { forget() }

  func handlerRemoved(context: ChannelHandlerContext) { forget() }

  private func forget() {
    phase = .closed
    context = nil
    input.removeAll()
    connections?.remove(self)
  }

  // MARK: Commands of the server

  /// Closes the network connection at once.
  func close() {
    guard let context else { return }
    phase = .closed
    context.close(promise: nil)
  }

  /// Refuses a late request or closes the network connection; called where the deadline has passed.
  func expire() {
    switch (phase, progress) {
    case (.reading, .head), (.reading, .body): write(.tooSlow)
    case (.reading, .tooLongBody): write(.bodyTooLarge(limits))
    default: close()
    }
  }

  /// Closes the network connection once the requests that have arrived, or arrive until the server stops, have their response.
  func end() {
    isEnding = true
    if phase == .reading, progress == .none { close() }
  }

  // MARK: Requests

  /// Processes requests as far as possible without waiting.
  private func process() {
    // A response that is available at once calls this again.
    guard !isProcessing else { return }
    isProcessing = true
    defer { isProcessing = false }
    reading: while phase == .reading {
      do throws(RequestRefusal) {
        switch try reader.next(&input) {
        case .expectation: send(ServerResponse.goOn)
        case .request(let request): answer(request)
        case nil:
          waitForMore()
          break reading
        }
      } catch {
        write(error)
      }
    }
    if phase == .lingering { linger() }
  }

  private func waitForMore() {
    input.removeAll()
    let reached = reader.progress
    if isInputClosed {
      if reached == .none { close() } else { write(.cutShort) }
      return
    }
    if isEnding, reached == .none {
      close()
      return
    }
    let isNew = progress == .none
    if reached == .head, isNew {
      wait(for: limits.headTime)
    } else if reached == .body || reached == .tooLongBody, isNew || progress == .head {
      wait(for: limits.bodyTime, since: isNew ? nil : waitingSince)
    }
    progress = reached
    requestRead()
  }

  private func answer(_ request: ReceivedRequest) {
    guard let context else { return }
    requestCount += 1
    phase = .answering
    waitingSince = nil
    deadline = nil
    connections?.beginAnswer()
    answering(request, context.eventLoop).assumeIsolated().whenComplete { result in
      self.connections?.endAnswer()
      let failure = ServerResponse(status: 500, text: "The request can't be answered.")
      self.write((try? result.get()) ?? failure, to: request)
    }
  }

  private func write(_ answer: ServerResponse, to request: ReceivedRequest) {
    guard phase == .answering else { return }
    if answer.status < 300 { hasBeenAccepted = true }
    let closes =
      !request.keepsConnection || request.body == nil || isEnding
      || requestCount >= limits.requestsPerConnection
    let echo: ServerResponse.Persistence? =
      request.fields.tokens("Connection").contains("keep-alive") ? .keepAlive : nil
    write(answer.bytes(closes ? .close : echo, isHead: request.method == "HEAD"), closes: closes)
  }

  private func write(_ refusal: RequestRefusal) {
    let answer = ServerResponse(status: refusal.status, text: refusal.text)
    write(answer.bytes(.close), closes: true)
  }

  private func write(_ bytes: [UInt8], closes: Bool) {
    guard let context else { return }
    phase = .writing
    progress = .none
    wait(for: limits.answerTime)
    let written = context.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenComplete { result in
      guard self.phase == .writing else { return }
      let isWritten = if case .success = result { true } else { false }
      // Written bytes arrive all the same: a server that is stopping need not wait for that.
      if !isWritten || self.isEnding {
        self.close()
      } else if closes {
        self.startLingering()
      } else {
        self.phase = .reading
        self.wait(for: self.limits.idleTime)
      }
      self.process()
    }
    send(bytes, promise: written)
  }

  private func send(_ bytes: [UInt8], promise: EventLoopPromise<Void>? = nil) {
    guard let context else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: bytes)), promise: promise)
  }

  // MARK: The end of the network connection

  /// Closes the sending side, and lets the client read the response: a client that is still sending to a closed network
  /// connection would lose it (RFC 9112, 9.6).
  private func startLingering() {
    phase = .lingering
    // Of all waiting network connections, these are closed first.
    wait(for: limits.lingerTime, since: .distantPast)
    context?.close(mode: .output, promise: nil)
  }

  private func linger() {
    lingered += input.count
    input.removeAll()
    if isInputClosed || lingered > limits.lingerBytes { close() } else { requestRead() }
  }

  private func requestRead() {
    guard !isReadRequested, let context else { return }
    isReadRequested = true
    context.read()
  }

  /// Sets the deadline of the client to a time from now.
  private func wait(for time: Duration, since start: NIODeadline? = nil) {
    let now = context?.eventLoop.now ?? .now()
    waitingSince = start ?? now
    deadline = now + TimeAmount(time)
  }
}
