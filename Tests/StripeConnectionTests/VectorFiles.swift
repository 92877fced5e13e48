import ConnectionRuntime
import Foundation

/// The golden vectors that `Scripts/wire-vectors` has Stripe's official Python library make.
///
/// Foundation reads what is expected, and our own reader only the input, so that a mistake of ours can't hide on both sides.
enum VectorFiles {
  static let folder = URL(filePath: #filePath).appending(path: "../../Vectors").standardized

  /// What the library sent for an input.
  struct RequestVector: Decodable {
    var operation: String
    var title: String
    var options: Options
    var request: Request

    struct Options: Decodable {
      var account: String?
      var apiKey: String?
      var apiVersion: String?
      var expand: [String]?
      var headers: [String: String]?
      var idempotencyKey: String?
    }

    struct Request: Decodable {
      var method: String
      var path: String
      var query: [[String]]
      var headers: [String: String]
      var body: [[String]]
    }
  }

  /// A signature and the library's verdict on it.
  struct SignatureVector: Decodable {
    var title: String
    var kind: String
    var payload: String
    var secret: String
    var tolerance: Int
    var now: Int
    var header: String?
    var library: String
    /// Why we refuse what the library accepts.
    var weRefuse: String?
    /// Why we accept what the library refuses.
    var weAccept: String?
  }

  /// The vectors of all operations, each with its input.
  static func requests() throws -> [(vector: RequestVector, input: [UInt8])] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    return try names.filter { $0.hasSuffix(".json") && $0 != "webhooks.json" }.flatMap { name in
      let content = try Data(contentsOf: folder.appending(path: name))
      let vectors = try JSONDecoder().decode([RequestVector].self, from: content)
      let inputs = try JSONReader.read([JSONValue].self, from: Array(content)).map {
        $0["input"]?.json() ?? []
      }
      return Array(zip(vectors, inputs))
    }
  }

  /// The vectors of signatures.
  static func signatures() throws -> [SignatureVector] {
    let content = try Data(contentsOf: folder.appending(path: "webhooks.json"))
    return try JSONDecoder().decode([SignatureVector].self, from: content)
  }
}
