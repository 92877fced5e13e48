import ConnectionDocs
import ConnectionPlan
import ConnectionRuntime
import Foundation
import JSONText
import StripeConnection
import StripeOperations
import Testing

/// The commands of the pages, run by a real shell, against what the client sends for the same input.
@Suite struct CurlTests {
  private static let operations = PublishedPlan.stripe.operations.map(\.id)

  @Test(arguments: operations)
  func commandsSendWhatTheClientSends(id: String) async throws {
    let plan = PublishedPlan.stripe
    let operation = try #require(plan.operation(id))
    let called = try #require(StripeClient.operations.first { $0.descriptor.id == id })
    let published = try PublishedPlan.page(of: operation).code.filter { $0.title == "curl" }.map(\.text)
    let examples = PublishedPlan.samples.examples(of: operation)
    #expect(!examples.isEmpty)
    #expect(published == examples.map { CurlSnippet(plan: plan).command(operation, $0) + "\n" })
    for (example, command) in zip(examples, published) {
      let input = OrderedJSON.object(example.input).compactText
      let (sent, _) = try await StripeClient.call(called, input: input, answer: "{}")
      let request = try #require(sent.first)
      let call = APICall(request.request, body: request.bytes)
      #expect(try APICall(curl: arguments(of: command)) == call, "\(input)")
      #expect(call.version != nil)
    }
  }

  /// The arguments that curl gets from bash: a stand-in before it in the path prints them.
  private func arguments(of command: String) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "curl-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appending(path: "curl").path(percentEncoded: false)
    try Data("#!/usr/bin/env bash\nprintf '%s\\0' \"$@\"\n".utf8).write(to: URL(filePath: script))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)

    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let run = try ToolRun(
      ["bash", "-euc", command],
      environment: [
        "PATH": folder.path(percentEncoded: false) + ":" + path, "STRIPE_API_KEY": StripeClient.exampleKey,
      ])
    try #require(run.status == 0, "\(run.complaints)")
    return run.output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
