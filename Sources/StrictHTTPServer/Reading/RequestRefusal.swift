/// A refusal of a request, with the status and text of its response.
///
/// The network connection is closed afterwards, because the start of the next request is not known for certain.
struct RequestRefusal: Error, Hashable {
  let status: Int
  let text: String

  static func malformed(_ text: String) -> RequestRefusal { RequestRefusal(status: 400, text: text) }
  static func bodyTooLarge(_ limits: ServerLimits) -> RequestRefusal {
    RequestRefusal(status: 413, text: "The body is larger than \(limits.bodyBytes) bytes.")
  }
  static let tooSlow = RequestRefusal(status: 408, text: "The request did not arrive in time.")
  static let cutShort = malformed("The request ends before it is complete.")
  static let headTooLarge = RequestRefusal(status: 431, text: "The header fields are too large.")
}
