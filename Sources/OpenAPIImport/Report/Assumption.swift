/// A setting of a new connection that the document does not state, so that a usual value stands in its place.
public struct Assumption: Hashable, Sendable {
  /// The setting in `connection.yaml`, for example `errors.at`.
  public var setting: String
  /// The value that was written, for example `error`.
  public var value: String
  /// What to consider about the value, without full stop; nil if the setting speaks for itself.
  public var note: String?

  /// Creates an assumption; `note` has no full stop.
  public init(setting: String, value: String, note: String? = nil) {
    self.setting = setting
    self.value = value
    self.note = note
  }
}
