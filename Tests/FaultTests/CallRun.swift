import ConnectionRuntime
import Testing

/// Many calls against a server that misbehaves, and what became of each.
struct CallRun: Sendable {
  enum Outcome: Sendable {
    case paid(APIResponse<Payment>)
    case failed(PaymentError)
  }

  var calls: Int
  var plan: FaultPlan
  var transport: any HTTPTransport
  var time = FastTime(factor: 100)
  var width = 24

  /// Whether a call only reads, which one in five does.
  func reads(_ call: Int) -> Bool { call.isMultiple(of: 5) }

  /// Makes the calls, so many at once, and brings back their outcomes in order.
  func outcomes(at url: String) async -> [Outcome] {
    let transport = time.transport(transport)
    return await withTaskGroup(of: (Int, Outcome).self) { group in
      var outcomes = [Outcome?](repeating: nil, count: calls)
      var begun = 0
      while begun < min(width, calls) {
        group.addTask { [begun] in (begun, await outcome(begun, url, transport)) }
        begun += 1
      }
      while let (call, outcome) = await group.next() {
        outcomes[call] = outcome
        guard begun < calls else { continue }
        group.addTask { [begun] in (begun, await self.outcome(begun, url, transport)) }
        begun += 1
      }
      return outcomes.compactMap { $0 }
    }
  }

  private func outcome(_ call: Int, _ url: String, _ transport: any HTTPTransport) async -> Outcome {
    await Witness.watching {
      do throws(PaymentError) {
        let timing = time.timing(seed: plan.seed, call: call)
        let client = try PaymentClient(url, transport, timing: timing)
        return .paid(
          reads(call) ? try await client.read(call) : try await client.pay(call, amount: call + 100))
      } catch {
        return .failed(error)
      }
    }
  }
}
