import ConnectionRuntime
public import HTTPTypes

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A signed webhook delivery: the bytes of the body, and the header with their signature.
///
/// Its properties give variants that a receiver has to refuse.
public struct SignedDelivery: Sendable {
  /// The body, which must reach the receiver byte by byte.
  public var body: [UInt8]
  /// The value of the signature header; nil where the delivery has none.
  public var signature: String?
  /// The name of the signature header, such as `Stripe-Signature`.
  public let header: String
  /// The time at which the delivery was signed.
  public let date: Date
  let signer: WebhookSigner

  /// The headers of the request.
  public var headers: HTTPFields {
    var fields: HTTPFields = [.contentType: "application/json; charset=utf-8"]
    if let name = HTTPField.Name(header) { fields[name] = signature }
    return fields
  }
}

extension SignedDelivery {
  /// The delivery with a body that was changed after it was signed.
  public var tampered: SignedDelivery {
    var delivery = self
    delivery.body.append(UInt8(ascii: " "))
    return delivery
  }

  /// The delivery without a signature.
  public var unsigned: SignedDelivery {
    var delivery = self
    delivery.signature = nil
    return delivery
  }

  /// The delivery, signed a minute before the API's tolerance.
  public var tooOld: SignedDelivery { moved(by: -Double(signer.scheme.tolerance) - 60) }

  /// The delivery, signed a minute further in the future than the API's tolerance.
  public var tooNew: SignedDelivery { moved(by: Double(signer.scheme.tolerance) + 60) }

  /// The delivery, signed with another secret.
  ///
  /// - Throws: `WebhookError` where that secret is empty or has white space.
  public func signed(with secret: String) throws(WebhookError) -> SignedDelivery {
    try WebhookSigner(scheme: signer.scheme, secret: secret).delivery(of: body, at: date)
  }

  private func moved(by seconds: Double) -> SignedDelivery {
    signer.delivery(of: body, at: date.addingTimeInterval(seconds))
  }
}
