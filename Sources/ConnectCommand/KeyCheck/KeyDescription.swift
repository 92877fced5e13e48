import ConnectionRuntime

/// A description of an API key that doesn't reveal it: its prefix, its last four characters, its mode.
struct KeyDescription: Hashable, Sendable {
  /// The shortened key, such as `sk_test_…2345`; only the known prefix of a short key.
  let shown: String
  /// The kind of key, such as `Secret test key, test mode`, or a note that the prefix is unknown.
  let meaning: String

  init(key: String, prefixes: [KeyPrefix]) {
    let known = prefixes.filter { key.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }
    let prefix = known?.prefix ?? ""
    // At least as many characters are hidden as are shown at the end.
    let hides = key.count >= prefix.count + 8
    shown = hides ? "\(prefix)…\(key.suffix(4))" : "\(prefix)…"
    meaning =
      known.map { "\($0.title), \($0.mode) mode" } ?? "a prefix that none of the connection's keys has"
  }
}
