import ConnectionRuntime
import Foundation

private let scheme = SignatureScheme(
  header: "Stripe-Signature", scheme: "v1", tolerance: 300, secretPrefix: "whsec_")
private let body = Array(#"{"id":"evt_1"}"#.utf8)
private let time = Date(timeIntervalSince1970: 1_700_000_000)
/// The only signature that there is for the body; the dictionary has it, so that the fuzzer can use it.
private let signature = "c89214b5b5da833daed6f0b8c5bb6bd58cea9022bd80ccc78230f3942d632925"

/// A header is accepted only where the one signature that was ever made for the body stands in it with its time, with
/// and without a tolerance; and a body is accepted only with its own signature.
func testSignature(_ bytes: [UInt8]) {
  let header = String(decoding: bytes, as: UTF8.self)
  let isAccepted = accepts(header, body: body, tolerance: .zero)
  let parts = header.split(separator: ",", omittingEmptySubsequences: false)
  let isPlanted = parts.contains("v1=\(signature)") && parts.contains("t=1700000000")
  if isAccepted { require(isPlanted, "accepted only what was planted: \(header)") }
  // The time is right, so the tolerance changes nothing for what is genuine.
  require(accepts(header, body: body, tolerance: .seconds(300)) == isAccepted, "the tolerance holds")

  guard let verifier = verifier(.zero) else { return }
  let genuine = verifier.sign(body: bytes, at: time)
  require(accepts(genuine, body: bytes, tolerance: .zero), "what is signed is accepted")
  require(!accepts(genuine, body: bytes + [0], tolerance: .zero), "another body is refused")
}

private func verifier(_ tolerance: Duration) -> SignatureVerifier? {
  try? SignatureVerifier(scheme: scheme, secrets: ["whsec_test"], tolerance: tolerance, now: { time })
}

private func accepts(_ header: String, body: [UInt8], tolerance: Duration) -> Bool {
  guard let verifier = verifier(tolerance) else { return false }
  do throws(WebhookError) {
    try verifier.verify(body: body, header: header)
    return true
  } catch {
    return false
  }
}
