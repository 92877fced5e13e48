/// Why a command can't go on, said to the person who gave it; the command ends with status 1.
struct CommandFailure: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
