import ConnectionRuntime
import Foundation
import StripeConnection
import Synchronization
import Testing

/// Objects in objects in objects, on a small stack.
@Suite struct DepthTests {
  /// A subscription whose latest invoice is expanded, whose subscription is expanded, and so on.
  private func nested(_ levels: Int) -> String {
    var json = #""sub_last""#
    for level in 0..<levels {
      json =
        level.isMultiple(of: 2)
        ? #"{"id":"pi_\#(level)","object":"payment_intent","amount":1,"created":1,"currency":"eur","livemode":false,"#
          + #""payment_method_types":[],"status":"succeeded","latest_charge":\#(json)}"#
        : #"{"id":"ch_\#(level)","object":"charge","amount":1,"amount_captured":1,"amount_refunded":0,"captured":true,"#
          + #""created":1,"currency":"eur","disputed":false,"livemode":false,"metadata":{},"paid":true,"#
          + #""refunded":false,"billing_details":{},"status":"succeeded","payment_intent":\#(json)}"#
    }
    return json
  }

  /// What becomes of reading the text on a thread with 512 KiB of stack.
  private func readOnASmallStack(_ text: String) -> Result<PaymentIntent, JSONError>? {
    let outcome = Mutex<Result<PaymentIntent, JSONError>?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let result = Result { () throws(JSONError) in
        try JSONReader.read(PaymentIntent.self, from: Array(text.utf8))
      }
      outcome.withLock { $0 = result }
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    return outcome.withLock { $0 }
  }

  @Test func takesNoMemberTwice() throws {
    for (twice, path) in [
      (#"{"address":{"city":"x","city":"y"}}"#, "$.address.city"), (#"{"email":"a","email":"b"}"#, "$.email"),
      (#"{"metadata":{"a":"1","a":"2"}}"#, "$.metadata.a"),
    ] {
      let error = #expect(throws: JSONError.self) {
        try JSONReader.read(Customers.CreateParameters.self, from: Array(twice.utf8), strict: true)
      }
      #expect(error?.path == path)
    }
  }

  @Test func readsAsDeepAsAnyoneExpands() throws {
    let intent = try #require(readOnASmallStack(nested(9))).get()
    #expect(intent.latestCharge?.object?.paymentIntent?.object?.id == "pi_6")
  }

  @Test(arguments: [33, 61, 101, 121, 1001])
  func endsWithAnErrorOrAValueHoweverDeep(levels: Int) throws {
    let outcome = try #require(readOnASmallStack(nested(levels)))
    if case .failure(let error) = outcome { #expect(error.expected.contains("nesting")) }
    if levels > 128 { #expect(throws: JSONError.self) { try outcome.get() } }
  }
}
