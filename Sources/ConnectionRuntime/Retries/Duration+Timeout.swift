extension Duration {
  /// The time as one may wait for it: from nothing to thirty years. Clocks and event loops can't calculate with more, and would end
  /// the program.
  var asTimeout: Duration { min(max(self, .zero), .seconds(1_000_000_000)) }
}
