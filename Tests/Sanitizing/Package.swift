// swift-tools-version: 6.2
import PackageDescription

// The runtime and its tests alone, so that a sanitizer has little to compile: `swift test` builds all of a package's
// tests, and the project has generated clients among its own. The sources are links to those of the project.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// With `CONNECTION_FUZZING` the package is the fuzzer, and what is fuzzed tells libFuzzer which branches it takes.
let isFuzzing = Context.environment["CONNECTION_FUZZING"] != nil
/// With `CONNECTION_VISIBLE_LOCKS` the targets have a `Mutex` that the thread sanitizer can see.
let hasVisibleLocks = Context.environment["CONNECTION_VISIBLE_LOCKS"] != nil
let fuzzed: [SwiftSetting] = strict + (isFuzzing ? [.unsafeFlags(["-O", "-sanitize=fuzzer"])] : [])

let package = Package(
  name: "sanitizing",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
  ],
  targets: [
    .target(name: "ProjectVersion", swiftSettings: strict),
    .target(name: "APIConventions", swiftSettings: strict),
    .target(name: "NearestNames", swiftSettings: strict),
    .target(
      name: "ConnectionRuntime",
      dependencies: [
        "APIConventions", "NearestNames", "ProjectVersion",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          condition: .when(platforms: [.linux, .android])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(platforms: [.linux, .android])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(platforms: [.linux, .android])),
        .product(
          name: "NIOHTTP2", package: "swift-nio-http2", condition: .when(platforms: [.linux, .android])),
      ],
      swiftSettings: fuzzed),
  ]
)

if isFuzzing {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer"),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "JSONText", swiftSettings: fuzzed),
    .target(name: "SourceDiagnostics", dependencies: ["JSONText"], swiftSettings: fuzzed),
    .target(name: "ConcurrentMap", swiftSettings: fuzzed),
    .target(
      name: "LocatedYAML", dependencies: ["CLibYAML", "ConcurrentMap", "SourceDiagnostics"],
      swiftSettings: fuzzed),
    .target(name: "CFileSystem"),
    .target(
      name: "GeneratedTree",
      dependencies: [
        "CFileSystem", "ConcurrentMap", "JSONText", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: fuzzed),
    .target(
      name: "StrictHTTPServer",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: fuzzed),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CLibFuzzer", "ConnectionRuntime", "GeneratedTree", "JSONText", "LocatedYAML", "SourceDiagnostics",
        // Serves without a socket, and judges what is read.
        "StrictHTTPServer", .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      path: "Fuzz", exclude: ["Dictionaries"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    .target(
      name: "ConnectionSpec",
      dependencies: ["APIConventions", "JSONText", "LocatedYAML", "NearestNames", "SourceDiagnostics"],
      swiftSettings: fuzzed),
    .target(
      name: "OpenAPIImport",
      dependencies: ["ConnectionSpec", "JSONText", "LocatedYAML", "NearestNames", "SourceDiagnostics"],
      swiftSettings: fuzzed),
    // A program of its own, because it makes its inputs in its own way.
    .executableTarget(
      name: "fuzz-openapi",
      dependencies: ["CLibFuzzer", "JSONText", "LocatedYAML", "OpenAPIImport", "SourceDiagnostics"],
      path: "FuzzOpenAPI", exclude: ["known-gaps.txt"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
} else {
  package.targets += [
    .target(name: "ConnectionOperations", dependencies: ["ConnectionRuntime"], swiftSettings: strict),
    .target(
      name: "ConnectionTesting",
      dependencies: [
        "ConnectionRuntime", "ConnectionOperations", .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ConnectionRuntimeTests",
      dependencies: ["ConnectionOperations", "ConnectionRuntime", "ConnectionTesting"], exclude: ["Seeds"],
      swiftSettings: strict),
    .testTarget(
      name: "FaultTests",
      dependencies: ["ConnectionRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
      swiftSettings: strict),
  ]
}

if hasVisibleLocks {
  let locked = ["ConnectionRuntime", "ConnectionTesting", "ConnectionRuntimeTests", "FaultTests"]
  for target in package.targets where locked.contains(target.name) {
    target.path = "VisibleLocks/\(target.name)"
    target.exclude = target.exclude.map { "Sources/\($0)" }
  }
}
