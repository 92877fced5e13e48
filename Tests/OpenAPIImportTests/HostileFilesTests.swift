import Foundation
import OpenAPIImport
import SourceDiagnostics
import Testing

/// Files that are no documents, folders that are no specs, and documents that want to choose file names.
@Suite(.timeLimit(.minutes(1))) struct HostileFilesTests {
  private typealias Text = DocumentText

  private func problem(_ document: String) throws -> Diagnostic {
    let bench = try Workbench("files")
    var diagnostics = Diagnostics()
    let options = ImportOptions(document: document, specs: bench.root, connection: "files", selection: .all)
    #expect(Importer.run(options, diagnostics: &diagnostics) == nil)
    #expect(!FileManager.default.fileExists(atPath: bench.directory))
    return try #require(diagnostics.all.first { $0.severity == .error })
  }

  @Test func waitsForNoPipeAndReadsNoDevice() throws {
    let bench = try Workbench("pipe")
    let pipe = "\(bench.root)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero", "/dev/null", bench.root] {
      let problem = try problem(path)
      #expect(problem.code == "not-a-file", "\(path): \(problem.message)")
    }
  }

  @Test func endsWhatExpandsWithoutEnd() throws {
    let bench = try Workbench("bomb")
    let path = "\(bench.root)/bomb.gz"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "head -c 90000000 /dev/zero | gzip > '\(path)'"]
    try process.run()
    process.waitUntilExit()
    let problem = try problem(path)
    #expect(problem.message.contains("more than 64 MiB"), "\(problem.message)")
  }

  @Test func refusesADocumentOfMoreValuesThanAnyAPIHas() throws {
    let bench = try Workbench("values")
    let many = String(repeating: "1,", count: 1_000_000)
    let path = try bench.write("{\"openapi\":\"3.0.0\",\"paths\":{},\"x\":[\(many)1]}", to: "document.json")
    let problem = try problem(path)
    #expect(problem.message.contains("at most 1000000 values"), "\(problem.message)")
    // The line is megabytes long; what is shown of it is not.
    #expect(DiagnosticPrinter().text(problem).utf8.count < 2_000)
  }

  @Test(arguments: [
    "../x", "..", ".", "/etc/passwd", "con", "", " ", "-", "日本", "a/../../b", ".hidden", "~", "%2e%2e%2f",
    "\\..\\x",
    String(repeating: "long", count: 400),
  ])
  func choosesFileNamesItself(_ name: String) throws {
    let bench = try Workbench("names")
    let resource = { (object: String) in
      Text.object([
        ("id", Text.string), ("object", "{\"enum\":[\(Text.quoted(object))]}"),
        (name, Text.object([("a", Text.string)])),
        ("b", Text.string),
      ])
    }
    let operation = Text.operation(
      returns: Text.reference(name), body: Text.reference("other"),
      more: "\"operationId\":\(Text.quoted(name)),\"tags\":[\(Text.quoted(name))],")
    let result = try bench.attempt(
      Text.document(
        paths: [("/\(name)", "{\"post\":\(operation)}"), ("/v", "{\"post\":\(operation)}")],
        schemas: [(name, resource(name)), ("other", resource(name.uppercased()))]))
    let report = try #require(result.report, "\(result.diagnostics.all.map(\.message))")
    for file in report.files {
      #expect(
        try /(operations\/|types\/|resources\/)?[a-z0-9_]{1,110}\.yaml/.wholeMatch(in: file) != nil, "\(file)"
      )
    }
    let found = try FileManager.default.subpathsOfDirectory(atPath: bench.root).filter {
      $0.hasSuffix(".yaml")
    }
    #expect(Set(found) == Set(report.files.map { "names/\($0)" }))
    _ = try bench.connectionRead()
  }

  @Test func writesThroughNoLinkThatLeadsOutOfTheFolder() throws {
    let bench = try Workbench("links")
    let outside = "\(bench.root)/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: bench.directory, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(bench.directory)/operations", withDestinationPath: outside)
    let operation = Text.operation(returns: Text.string)
    let result = try bench.attempt(Text.document(paths: [("/v", "{\"get\":\(operation)}")]))
    #expect(result.report == nil)
    #expect(result.diagnostics.all.first?.code == "leaves-folder", "\(result.diagnostics.all)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    let left = try FileManager.default.subpathsOfDirectory(atPath: bench.directory)
    #expect(left.filter { $0 != "operations" && $0 != "types" }.isEmpty, "\(left)")
  }

  @Test func replacesNoFileThatItHasNotRead() throws {
    let bench = try Workbench("taken")
    try bench.write("mine: true\n", to: "taken/operations/v.yaml")
    let operation = Text.operation(returns: Text.string)
    let result = try bench.attempt(Text.document(paths: [("/v", "{\"get\":\(operation)}")]))
    #expect(result.report == nil)
    #expect(result.diagnostics.all.first?.code == "file-exists", "\(result.diagnostics.all)")
    #expect(try bench.text("operations/v.yaml") == "mine: true\n")
  }

  @Test func givesResourcesOfOneFileNameFilesOfTheirOwn() throws {
    let bench = try Workbench("case")
    let resource = { (object: String) in
      Text.object([
        ("id", Text.string), ("object", "{\"enum\":[\"\(object)\"]}"), ("a", Text.string),
        ("b\(object)", Text.string),
      ])
    }
    let paths = ["aB", "Ab"].map { name in
      ("/\(name == "aB" ? "x" : "y")", "{\"get\":\(Text.operation(returns: Text.reference(name)))}")
    }
    let result = try bench.attempt(
      Text.document(paths: paths, schemas: [("aB", resource("aB")), ("Ab", resource("Ab"))]))
    let report = try #require(result.report, "\(result.diagnostics.all.map(\.message))")
    #expect(report.files.filter { $0.hasPrefix("resources/") }.count == 2, "\(report.files)")
    #expect(try bench.connectionRead().types.isEmpty == false)
  }

  @Test func leavesOutPathsThatNoSpecCanHave() throws {
    let bench = try Workbench("paths")
    let operation = "{\"get\":\(Text.operation(returns: Text.string))}"
    let unfit = [
      "v", "/a?b=c", "/a#b", "/a b", "/é", "/{", "/}", "/{}", "/{a}/{a}", "/{a{b}}", "/%zz",
      "/" + String(repeating: "a", count: 3_000),
    ]
    let paths = (unfit + ["/{a}", "/{b}"]).map { ($0, operation) }
    let result = try bench.attempt(Text.document(paths: paths))
    let report = try #require(result.report, "\(result.diagnostics.all.map(\.message))")
    #expect(try bench.connectionRead().groups.flatMap(\.operations).map(\.endpoint.path) == ["/{a}"])
    #expect(
      report.omissions.filter { $0.message.contains("the operation is left out") }.count == unfit.count + 1)
  }
}
