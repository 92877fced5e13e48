import ConnectionOperations
import ConnectionRuntime

/// The long help of `call`.
enum CallHelp {
  static func discussion<Connection: OperableConnection>(of connection: Connection.Type) -> String {
    let command = CommandNames<Connection>.command
    return """
      Values become what the operation's input schema asks for: numbers, booleans, or strings. 'name=' is the \
      empty string, which clears a clearable parameter. Input that does not fit is refused before anything is sent.

      An operation that moves money or destroys something asks first; where no terminal is there to ask, it needs \
      --yes.

      The response is printed as it came. Where it can't be read into the operation's type, a warning says so; \
      with --typed that ends the command with status 1.

      With --lines, each line of standard input is
        {"operation": ID, "input": {…}, "options": {…}, "id": anything}
      with the options idempotencyKey, account, expand, apiVersion, timeout (in seconds) and typed (true gives the \
      result as the types read it, and an error with the response in "raw" where they can't); all but the operation \
      may be left out. Each line is answered in order by one of
        {"id": …, "operation": ID, "result": {…}, "requestID": …}
        {"id": …, "operation": ID, "error": {"type": …, "message": …}}
      An error after which the call may have been executed all the same has "mayHaveBeenExecuted": true, and the \
      idempotency key with which it can be repeated without being done twice. A line that can't be read is answered by \
      an error too, and the next one is taken. Whoever writes the lines \
      has decided: nothing is asked, and --yes is not needed. Calls are made one after the other, unless --concurrency \
      allows more at once.

      EXAMPLES
        \(command) call \(CommandNames<Connection>.exampleOperation) email=ada@example.com
        \(command) call subscriptions.create customer=cus_1 \\
          items[][price]=price_1 items[][quantity]=2 --yes
        \(command) call customers.update customer=cus_1 \\
          metadata[tier]=gold address:='{"city": "London"}'
        \(command) call --lines < calls.jsonl
      """
  }
}
