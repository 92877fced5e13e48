import APIConventions

/// Rules for the hosts of a spec: those of the client, which refuses any other host.
package enum HostRules {
  /// Whether the text is a host that a client can connect to, with an optional port and without user information, which
  /// would end up in logs.
  package static func isHost(_ authority: String) -> Bool { (try? NetworkAuthority(authority)) != nil }

  /// Whether the host is this machine, so that the traffic cannot be intercepted on a network.
  static func isThisMachine(_ authority: String) -> Bool {
    (try? NetworkAuthority(authority))?.isLoopback == true
  }
}
