@testable import StrictHTTPServer

/// What the reader makes of bytes that come in parts.
struct Reading: Equatable {
  var requests: [JudgedRequest] = []
  var refusal: RequestRefusal?

  var bodies: [String] { requests.map { String(decoding: $0.body, as: UTF8.self) } }

  static func of(_ parts: [ArraySlice<UInt8>]) -> Reading {
    var reading = Reading()
    var reader = RequestReader(limits: ServerLimits())
    var input = ByteCursor()
    do throws(RequestRefusal) {
      for part in parts {
        input.append(part)
        while let step = try reader.next(&input) {
          guard case .request(let request) = step else { continue }
          reading.requests.append(
            JudgedRequest(
              method: request.method, target: request.target,
              fields: request.fields.all.map { "\($0.name): \(String(decoding: $0.value, as: UTF8.self))" },
              body: request.body ?? []))
        }
      }
    } catch {
      reading.refusal = error
    }
    return reading
  }
}
