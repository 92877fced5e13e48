import ShopConnection

/// The error that a call ends with; nil where it doesn't.
func failure(of call: () async throws(ShopError) -> some Any) async -> ShopError? {
  do throws(ShopError) {
    _ = try await call()
    return nil
  } catch {
    return error
  }
}
