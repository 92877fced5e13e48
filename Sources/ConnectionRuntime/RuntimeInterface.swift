/// The version of the interface between this runtime and generated code.
///
/// Every generated file names it, so that code generated for another version fails to compile instead of misbehaving.
public enum RuntimeInterface6 {}
