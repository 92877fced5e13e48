import ConnectionRuntime

/// What a command sees of the world around it, so that a test can run a whole command in its own process.
public struct CommandSurroundings: Sendable {
  /// The environment variables.
  public var variables: [String: String]
  /// Where input is read from.
  public var input: any ByteInput
  /// Where results go.
  public var output: any ByteOutput
  /// Where everything goes that is said to a person.
  public var messages: any ByteOutput
  /// What calls are sent through; nil leaves the client its own transport.
  public var transport: (any HTTPTransport)?
  /// Yields when the process is asked to end.
  public var terminations: @Sendable () -> AsyncStream<Int32>

  /// Puts surroundings together.
  public init(
    variables: [String: String], input: any ByteInput, output: any ByteOutput, messages: any ByteOutput,
    transport: (any HTTPTransport)? = nil,
    terminations: @escaping @Sendable () -> AsyncStream<Int32>
  ) {
    self.variables = variables
    self.input = input
    self.output = output
    self.messages = messages
    self.transport = transport
    self.terminations = terminations
  }

  /// The surroundings of the running command: the process's own unless a test gave others.
  @TaskLocal public static var current = CommandSurroundings.process
}
