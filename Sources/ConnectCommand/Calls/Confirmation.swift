import ConnectionOperations
import ConnectionRuntime

/// The confirmation before an operation that moves money or is destructive.
enum Confirmation {
  /// Asks for confirmation where the operation needs it and it is not given; throws where it is denied or there is no terminal.
  static func ask(for descriptor: OperationDescriptor, isGiven: Bool) throws {
    guard !descriptor.cautions.isEmpty, !isGiven else { return }
    let surroundings = CommandSurroundings.current
    let caution =
      descriptor.movesMoney && descriptor.destructive
      ? "moves money and is destructive" : descriptor.movesMoney ? "moves money" : "is destructive"
    guard surroundings.input.isTerminal, surroundings.messages.isTerminal else {
      throw CommandFailure(
        "\(descriptor.id) \(caution), and there is no terminal to ask on; nothing was sent. Give --yes to go ahead."
      )
    }
    try surroundings.ask("\(descriptor.id) \(caution). Go ahead? [y/N]")
    let answer = try surroundings.input.readLine().map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard ["y", "yes"].contains(answer.lowercased()) else { throw CommandFailure("nothing was sent") }
  }
}
