// Requests may hold secrets of any kind: they show their endpoint, and not their parameters.

extension APIRequest: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The method and the path, such as `POST /v1/customers/cus_1`.
  public var description: String { "\(method.rawValue) \(path)" }

  /// The same as ``description``.
  public var debugDescription: String { description }

  /// A mirror without the parameters.
  public var customMirror: Mirror {
    Mirror(self, children: ["method": method.rawValue, "path": path.text], displayStyle: .struct)
  }
}

extension RequestOptions: CustomReflectable {
  /// A mirror that redacts the key and omits the values of headers.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "apiKey": apiKey.map(\.description) ?? "none", "account": shown(account),
        "apiVersion": shown(apiVersion), "idempotencyKey": shown(idempotencyKey),
        "maximumRetries": maximumRetries.map(\.description) ?? "none",
        "timeout": timeout.map(\.description) ?? "none", "headers": headers.map(\.name.rawName),
        "expand": expand,
      ], displayStyle: .struct)
  }
}

// A transport holds requests in progress, with their API keys.

#if canImport(Darwin)
  extension URLSessionTransport: CustomReflectable {
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
  }
#elseif os(Linux) || os(Android)
  extension AsyncHTTPClientTransport: CustomReflectable {
    /// A mirror without children.
    public var customMirror: Mirror { Mirror(self, children: []) }
  }
#endif
