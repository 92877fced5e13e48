import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The elements transformed on all cores, in their own order.
  ///
  /// - Throws: what `transform` throws for the first of the elements that it throws for, whichever was met first.
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
