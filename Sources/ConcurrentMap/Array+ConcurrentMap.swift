import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Transforms the elements on all cores and returns the results in the order of the elements.
  ///
  /// - Throws: The error of `transform` for the first element, in that order, for which it throws.
  package func concurrentMap<Output: Sendable, Failure: Error>(
    _ transform: @Sendable (Element) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let outcomes = Mutex([Result<Output, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let outcome: Result<Output, Failure>
      do throws(Failure) {
        outcome = .success(try transform(self[index]))
      } catch {
        outcome = .failure(error)
      }
      outcomes.withLock { $0[index] = outcome }
    }
    var outputs: [Output] = []
    for case let outcome? in outcomes.withLock({ $0 }) { outputs.append(try outcome.get()) }
    return outputs
  }
}
