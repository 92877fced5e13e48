import SourceDiagnostics

/// Runs the checks that need more than one part of a spec.
enum Validation {
  static func check(_ content: ConnectionContent, _ reading: Reading) {
    let scope = ValidationScope(content, reading)
    ReferenceCheck(scope: scope).check()
    UnionCheck(scope: scope).check()
    RoleCheck(scope: scope).check()
    PageCheck(scope: scope).check()
    BuildabilityCheck(scope: scope).check()
    EndpointCheck(scope: scope).check()
    LimitCheck(scope: scope).check()
    ExclusionCheck(scope: scope).check()
    ValueCheck(scope: scope).check()
    IdentityCheck(scope: scope).check()
    TriggerCheck(scope: scope).check()
    RecordMappingCheck(scope: scope).check()
    UsageCheck(scope: scope).check()
  }
}
