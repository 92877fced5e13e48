/// The shape of an API's errors: the fields of the body, and the kinds that their values mean.
public struct ErrorShape: Sendable, Hashable {
  /// The field of the body that holds the error object.
  public var member: String
  /// The field of the error object that names its kind.
  public var kindField: String
  /// The field of the error object with its code, which is more specific than the kind; nil where there is none that tells kinds
  /// apart.
  public var codeField: String?
  /// The kinds of errors by their value of ``codeField``.
  public var codes: [String: ErrorKind]
  /// The kinds of errors by their HTTP status, where this API's meaning differs from HTTP's.
  public var statuses: [Int: ErrorKind]
  /// The kinds of errors by their value of ``kindField``.
  public var kinds: [String: ErrorKind]

  /// Makes the shape.
  public init(
    member: String, kindField: String, codeField: String? = nil, codes: [String: ErrorKind] = [:],
    statuses: [Int: ErrorKind] = [:], kinds: [String: ErrorKind]
  ) {
    self.member = member
    self.kindField = kindField
    self.codeField = codeField
    self.codes = codes
    self.statuses = statuses
    self.kinds = kinds
  }
}
