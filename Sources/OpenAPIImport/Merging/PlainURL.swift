import ConnectionSpec

/// Whether a text is a URL that a spec can have: with a valid host, and only with characters of RFC 3986; a
/// base URL must have no query and no fragment.
func isPlainURL(_ url: String, isBase: Bool) -> Bool {
  guard url.utf8.count <= 2_048, let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
  let rest = url.utf8[url.utf8.index(after: scheme)...]
  guard rest.starts(with: "//".utf8), rest.allSatisfy({ isURLByte($0, isBase: isBase) }) else { return false }
  let authority = rest.dropFirst(2).prefix { !"/?#".utf8.contains($0) }
  // The same rules as the spec's validation, so that the written URL is accepted.
  return HostRules.isHost(String(decoding: authority, as: UTF8.self)) && (!isBase || isBasePath(of: url))
}

private func isURLByte(_ byte: UInt8, isBase: Bool) -> Bool {
  ASCIIByte.isLetterOrDigit(byte) || "-._~!$&()*+,;=:@/%".utf8.contains(byte)
    || !isBase && "?#".utf8.contains(byte)
}
