import ConnectionOperations
import ConnectionRuntime

/// The long help of `call`.
enum CallHelp {
  static func discussion<Connection: OperableConnection>(of connection: Connection.Type) -> String {
    let command = CommandNames<Connection>.command
    return """
      Values are converted to the types of the operation's input schema: number, boolean or string. 'name=' is the \
      empty string, which clears a clearable parameter. JSON is given as name:=JSON for one parameter, or as a whole \
      with --input. Invalid input is rejected before anything is sent.

      An operation that moves money or can't be undone asks for confirmation; without a terminal, it needs --yes.

      The response is printed unchanged. If it can't be decoded as the operation's type, there is a warning; with \
      --typed, the command ends with status 1.

      With --lines, each line of standard input is
        {"operation": ID, "input": {…}, "options": {…}, "id": anything}
      with the options idempotencyKey, account, expand, apiVersion, timeout (in seconds) and typed (true gives the \
      decoded result, or an error with the response in "raw" if it can't be decoded); all but the operation are \
      optional. For each line, in order, one of these is printed:
        {"id": …, "operation": ID, "result": {…}, "requestID": …}
        {"id": …, "operation": ID, "error": {"type": …, "message": …}}
      If the call may have been executed in spite of the error, it has "mayHaveBeenExecuted": true and the \
      idempotency key, with which the call can be repeated without being executed twice. A line that can't be parsed \
      gives an error too, and the next one is read. There is no confirmation, and --yes is not needed. Calls are made \
      one after the other, unless --concurrency allows several at once.

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
