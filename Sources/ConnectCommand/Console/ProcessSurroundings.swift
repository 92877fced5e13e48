import Foundation

extension CommandSurroundings {
  /// The process's own environment and standard streams.
  public static let process = CommandSurroundings(
    variables: ProcessInfo.processInfo.environment,
    input: DescriptorInput(descriptor: STDIN_FILENO),
    output: DescriptorOutput(descriptor: STDOUT_FILENO),
    messages: DescriptorOutput(descriptor: STDERR_FILENO),
    terminations: { TerminationSignals.stream() })
}
