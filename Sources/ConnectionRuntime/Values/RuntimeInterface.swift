/// The interface between this runtime and the code that was generated for it.
///
/// Every generated file names it, so that generated code of another age fails to compile instead of misbehaving.
public enum RuntimeInterface6 {}
