import ConnectionRuntime

/// What can be told of an API key without showing it: its prefix, its last four characters, its mode.
struct KeyDescription: Hashable, Sendable {
  /// `sk_test_…2345`; nothing of a key that is too short to hide.
  let shown: String
  /// `Secret test key, test mode`, or that the prefix is none of the connection's.
  let meaning: String

  init(key: String, prefixes: [KeyPrefix]) {
    let known = prefixes.filter { key.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }
    let prefix = known?.prefix ?? ""
    // At least as many characters stay hidden as are shown at the end.
    let hides = key.count >= prefix.count + 8
    shown = hides ? "\(prefix)…\(key.suffix(4))" : "\(prefix)…"
    meaning =
      known.map { "\($0.title), \($0.mode) mode" } ?? "a prefix that none of the connection's keys has"
  }
}
