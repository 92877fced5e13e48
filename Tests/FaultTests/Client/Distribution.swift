/// Times that were measured.
struct Distribution: CustomStringConvertible {
  private let sorted: [Duration]

  init(_ samples: [Duration]) { sorted = samples.sorted() }

  /// The time that so large a share of the samples stays under, from 0 to 1.
  func quantile(_ share: Double) -> Duration {
    sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// The share of samples that are no longer than a time.
  func share(within limit: Duration) -> Double {
    Double(sorted.count { $0 <= limit }) / Double(sorted.count)
  }

  var description: String {
    func text(_ time: Duration) -> String { "\(Double(Int(time / .microseconds(100))) / 10) ms" }
    return """
      \(sorted.count) samples, least \(text(quantile(0))), median \(text(quantile(0.5))), \
      nine in ten under \(text(quantile(0.9))), most \(text(quantile(1))), \
      \(Int((share(within: .milliseconds(50)) * 100).rounded())) % within 50 ms
      """
  }
}
