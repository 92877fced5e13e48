/// What goes wrong with one attempt of a call.
enum Fault: String, CaseIterable, Sendable {
  case drop, reset, stall, stallInBody, truncated, truncatedChunks, halfHead
  case conflict, tooManyRequests, tooManyRequestsWithRetryAfter
  case serverError, unavailable, serverErrorNotToRetry, page, emptyError, wrongErrorTypes, largeError
  case emptyAnswer, wrongTypes, largeAnswer, tooLargeAnswer

  /// Whether it can strike before or after the server has done the work.
  enum Moment { case before, after, either }

  var moment: Moment {
    switch self {
    case .conflict, .tooManyRequests, .tooManyRequestsWithRetryAfter: .before
    // An answer that says that all went well is one to work that was done.
    case .emptyAnswer, .wrongTypes, .largeAnswer, .tooLargeAnswer: .after
    default: .either
    }
  }

  /// How often it comes, compared with the others; the large ones take the time of hundreds.
  var weight: Int {
    switch self {
    case .largeAnswer, .largeError, .tooLargeAnswer: 1
    case .stall, .stallInBody: 4
    default: 10
    }
  }
}

/// A fault, and whether it strikes before the work or after it.
struct PlannedFault: Hashable, Sendable {
  var fault: Fault
  var isAfterWork: Bool
}

/// Which attempts fail and how: decided by a seed, the call and the attempt alone, so that a run can be repeated
/// whatever the order in which calls arrive.
struct FaultPlan: Sendable {
  var seed: UInt64
  /// The share of attempts that fail.
  var share: Double

  func fault(call: Int, attempt: Int) -> PlannedFault? {
    var dice = Dice(seed: seed, call: call, attempt: attempt)
    guard Double.random(in: 0..<1, using: &dice) < share else { return nil }
    var place = Int.random(in: 0..<Fault.allCases.reduce(0) { $0 + $1.weight }, using: &dice)
    let drawn = Fault.allCases.first { fault in
      place -= fault.weight
      return place < 0
    }
    guard let fault = drawn else { return nil }
    let coin = Bool.random(using: &dice)
    switch fault.moment {
    case .before: return PlannedFault(fault: fault, isAfterWork: false)
    case .after: return PlannedFault(fault: fault, isAfterWork: true)
    case .either: return PlannedFault(fault: fault, isAfterWork: coin)
    }
  }

  /// Whether the bank refuses what the call asks for.
  func isDeclined(call: Int) -> Bool {
    var dice = Dice(seed: seed, call: call, attempt: -1)
    return Int.random(in: 0..<100, using: &dice) < 3
  }
}

/// Steele, Lea and Flood's generator, so that a seed gives the same numbers everywhere.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64, call: Int, attempt: Int) {
    state = seed
    for number in [call, attempt] { state = next() ^ UInt64(bitPattern: Int64(number)) }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
