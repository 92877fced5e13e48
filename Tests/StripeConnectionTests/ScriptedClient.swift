import ConnectionRuntime
import ConnectionTesting
import StripeConnection

extension StripeClient {
  /// A client whose requests are answered in order with these statuses and bodies, and are not tried again.
  static func scripted(_ answers: (Int, String)...) throws -> (StripeClient, RecordingTransport) {
    let transport = RecordingTransport(answers.map { .text($1, status: $0) })
    return (try StripeClient(testing: transport, apiKey: "sk_test_123", maximumRetries: 0), transport)
  }
}

/// JSON that the API could send.
enum Sample {
  static let customer = #"""
    {"id":"cus_1","object":"customer","created":1700000000,"livemode":false,"email":"ada@example.com",
     "metadata":{"plan":"gold"},"tax_exempt":"somewhere_new","a_field_of_tomorrow":[1,{"x":null}],
     "default_source":{"id":"card_1","object":"card","brand":"Visa","exp_month":1,"exp_year":2030,"funding":"credit",
     "last4":"4242","metadata":{}}}
    """#

  static func event(type: String, object: String) -> String {
    #"{"id":"evt_1","object":"event","api_version":"2026-05-27.dahlia","created":1700000000,"livemode":false,"#
      + #""pending_webhooks":1,"request":null,"type":"\#(type)","data":{"object":\#(object)}}"#
  }
}
