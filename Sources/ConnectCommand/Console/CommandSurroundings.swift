import ConnectionRuntime

/// The environment, streams and transport of a command, so that a test can run a whole command in its own process.
public struct CommandSurroundings: Sendable {
  /// The environment variables.
  public var variables: [String: String]
  /// The input, by default standard input.
  public var input: any ByteInput
  /// The output for results, by default standard output.
  public var output: any ByteOutput
  /// The output for messages to a person, by default standard error.
  public var messages: any ByteOutput
  /// The transport of calls; nil for the client's default.
  public var transport: (any HTTPTransport)?
  /// Makes a stream of the signals that ask the process to end.
  public var terminations: @Sendable () -> AsyncStream<Int32>

  /// Makes surroundings from their parts.
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

  /// The surroundings of the running command: the process's own unless a test sets others.
  @TaskLocal public static var current = CommandSurroundings.process
}
