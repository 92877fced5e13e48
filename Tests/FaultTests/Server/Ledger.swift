import Synchronization

/// What the server has done, and for whom.
final class Ledger: Sendable {
  /// All that happened to one call of the client.
  struct Record: Sendable {
    /// How many requests came.
    var arrivals = 0
    /// How many times money was moved.
    var executions = 0
    var keys: Set<String> = []
    /// The id of the payment that was made.
    var payment: String?
    /// The request ids that the client could see, by arrival.
    var requestIDs: [Int: String] = [:]
    /// What went wrong, attempt by attempt.
    var faults: [PlannedFault?] = []
  }

  private struct State {
    var records: [Int: Record] = [:]
    /// The first answer to each idempotency key, which is repeated.
    var answers: [String: WorkAnswer] = [:]
    var executionsOfKey: [String: Int] = [:]
    var requests = 0
  }

  private let state = Mutex(State())

  func record(of call: Int) -> Record { state.withLock { $0.records[call] ?? Record() } }
  var records: [Int: Record] { state.withLock { $0.records } }
  var executionsOfKey: [String: Int] { state.withLock { $0.executionsOfKey } }

  /// Notes that a request came, and what will go wrong; the request gets an id.
  func arrive(_ call: Int, key: String?, plan: FaultPlan) -> Arrival {
    state.withLock { state in
      state.requests += 1
      var record = state.records[call] ?? Record()
      let fault = plan.fault(call: call, attempt: record.arrivals)
      record.arrivals += 1
      record.faults.append(fault)
      if let key { record.keys.insert(key) }
      state.records[call] = record
      return Arrival(call: call, number: record.arrivals, fault: fault, requestID: "req_\(state.requests)")
    }
  }

  /// Does the work unless it was done for this key before, in which case the first answer is given again.
  func work(_ call: Int, key: String?, isDeclined: Bool, amount: String) -> WorkAnswer {
    state.withLock { state in
      if let key, let first = state.answers[key] { return first }
      let answer: WorkAnswer
      if isDeclined {
        answer = .declined
      } else {
        let payment = "pay_\(state.requests)_\(call)"
        answer = .paid(id: payment, amount: amount)
        state.records[call, default: Record()].executions += 1
        state.records[call, default: Record()].payment = payment
        if let key { state.executionsOfKey[key, default: 0] += 1 }
      }
      if let key { state.answers[key] = answer }
      return answer
    }
  }

  /// Notes which request id the answer that is about to be sent has.
  func answer(_ arrival: Arrival, requestID: String?) {
    state.withLock { $0.records[arrival.call]?.requestIDs[arrival.number] = requestID }
  }
}

/// A request that came: the first of its call is number 1.
struct Arrival: Sendable {
  var call: Int
  var number: Int
  var fault: PlannedFault?
  var requestID: String
}

/// What the server has to say about the work.
enum WorkAnswer: Sendable {
  case paid(id: String, amount: String)
  case declined
}
