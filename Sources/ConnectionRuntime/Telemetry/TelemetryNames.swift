/// The names of OpenTelemetry's semantic conventions for HTTP clients, which logs, metrics and traces share.
///
/// Source: <https://opentelemetry.io/docs/specs/semconv/http/>
enum TelemetryNames {
  static let method = "http.request.method"
  static let template = "url.template"
  static let address = "server.address"
  static let port = "server.port"
  static let status = "http.response.status_code"
  static let resends = "http.request.resend_count"
  static let error = "error.type"
  /// The duration, in seconds in a log; a metric has its own unit.
  static let duration = "http.client.request.duration"

  /// The attribute of a response header.
  static func responseHeader(_ name: String) -> String { "http.response.header.\(name)" }
}
