import Foundation

/// The standard library's `Mutex`, of pthread's: where threads contend for it, the library waits in code that the thread
/// sanitizer can't see, which then takes what the lock protects for a race. Pthread's mutex it knows.
///
/// Each module has this type in its own right, so that it comes before the one that is imported.
struct Mutex<Value>: ~Copyable, @unchecked Sendable {
  private final class Storage {
    let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    var value: Value

    init(_ value: consuming sending Value) {
      self.value = value
      pthread_mutex_init(mutex, nil)
    }

    deinit {
      pthread_mutex_destroy(mutex)
      mutex.deallocate()
    }
  }

  private let storage: Storage

  init(_ value: consuming sending Value) { storage = Storage(value) }

  borrowing func withLock<Result: ~Copyable, Failure: Error>(
    _ body: (inout sending Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    pthread_mutex_lock(storage.mutex)
    defer { pthread_mutex_unlock(storage.mutex) }
    return try body(&storage.value)
  }
}
