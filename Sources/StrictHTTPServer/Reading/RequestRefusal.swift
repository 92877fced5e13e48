/// Why a request is answered without being looked at; the network connection is closed afterwards, because where the next request
/// begins is not known for sure.
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
