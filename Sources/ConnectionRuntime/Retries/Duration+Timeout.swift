extension Duration {
  /// The duration clamped to what can be waited for: from zero to about thirty years.
  ///
  /// Clocks and event loops trap on overflow beyond that, which would end the program.
  var asTimeout: Duration { min(max(self, .zero), .seconds(1_000_000_000)) }
}
