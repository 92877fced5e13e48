// swift-tools-version: 6.2
import PackageDescription

/// The settings of all Swift targets: warnings are errors; the tools version turns on Swift 6 mode.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "swift-connection-generator",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .executable(name: "connectgen", targets: ["connectgen"]),
    .executable(name: "connect", targets: ["connect"]),
    .library(name: "ConnectionRuntime", targets: ["ConnectionRuntime"]),
    .library(name: "StripeConnection", targets: ["StripeConnection"]),
    .library(name: "ConnectionOperations", targets: ["ConnectionOperations"]),
    .library(name: "StripeOperations", targets: ["StripeOperations"]),
    .library(name: "ConnectionTesting", targets: ["ConnectionTesting"]),
    .library(name: "StripeConnectionTesting", targets: ["StripeConnectionTesting"]),
  ],
  traits: [
    .trait(
      name: "Metrics",
      description: "Adds the timer of calls, http.client.request.duration, with swift-metrics."),
    .trait(
      name: "Tracing",
      description: "Adds a span for every call and hands its context on, with swift-distributed-tracing."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
  ],
  targets: [
    // The version, which stands nowhere else; tiny, since apps compile it too.
    .target(name: "ProjectVersion", swiftSettings: strict),
    // How APIs differ, as values that the spec, the plan, the pages and the runtime share.
    .target(name: "APIConventions", swiftSettings: strict),
    // "Did you mean …?", of the generator, the runtime and the command.
    .target(name: "NearestNames", swiftSettings: strict),

    // The generator: one target for each stage, data flows downwards.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "ConcurrentMap", swiftSettings: strict),
    .target(name: "JSONText", swiftSettings: strict),
    .target(name: "SourceDiagnostics", dependencies: ["JSONText"], swiftSettings: strict),
    .target(
      name: "LocatedYAML", dependencies: ["CLibYAML", "ConcurrentMap", "SourceDiagnostics"],
      swiftSettings: strict),
    .target(
      name: "ConnectionSpec",
      dependencies: ["APIConventions", "NearestNames", "JSONText", "LocatedYAML", "SourceDiagnostics"],
      swiftSettings: strict),
    .target(
      name: "ConnectionPlan",
      dependencies: ["APIConventions", "ConnectionSpec", "JSONText", "SourceDiagnostics", "ProjectVersion"],
      swiftSettings: strict),
    .target(
      name: "OperationSchema",
      dependencies: ["ConnectionPlan", "ConnectionSpec", "JSONText"],
      swiftSettings: strict),
    .target(
      name: "ConnectionDocs",
      dependencies: [
        "APIConventions", "ConcurrentMap", "ConnectionPlan", "ConnectionSpec", "JSONText",
        "SourceDiagnostics",
      ],
      swiftSettings: strict),
    .target(
      name: "Templates", path: "Templates",
      resources: [
        .embedInCode("client"), .embedInCode("markdown"), .embedInCode("operations"), .embedInCode("testing"),
      ],
      swiftSettings: strict),
    .target(
      name: "FileRendering",
      dependencies: [
        "ProjectVersion",
        "APIConventions", "NearestNames",
        "ConcurrentMap", "ConnectionDocs", "ConnectionPlan", "ConnectionSpec", "JSONText", "OperationSchema",
        "SourceDiagnostics", "Templates",
      ],
      swiftSettings: strict),
    // System calls that Swift can't call by name on every platform: renameat2 or renamex_np, and syncfs.
    .target(name: "CFileSystem"),
    .target(
      name: "GeneratedTree",
      dependencies: [
        "CFileSystem", "ConcurrentMap", "JSONText", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "OpenAPIImport",
      dependencies: ["NearestNames", "ConnectionSpec", "JSONText", "LocatedYAML", "SourceDiagnostics"],
      swiftSettings: strict),
    .executableTarget(
      name: "connectgen",
      dependencies: [
        "NearestNames",
        "SourceDiagnostics", "ConnectionSpec", "ConnectionPlan", "FileRendering",
        "ConnectionDocs", "GeneratedTree", "OpenAPIImport", "ProjectVersion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The part that an app compiles: the runtime and the generated client, and of the above the version alone.
    .target(
      name: "ConnectionRuntime",
      dependencies: [
        "APIConventions", "NearestNames",
        "ProjectVersion",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        // Apple's platforms have URLSession, so that an app there builds none of these.
        .product(
          name: "AsyncHTTPClient", package: "async-http-client",
          condition: .when(platforms: [.linux, .android])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(platforms: [.linux, .android])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(platforms: [.linux, .android])),
        .product(
          name: "NIOHTTP2", package: "swift-nio-http2", condition: .when(platforms: [.linux, .android])),
        .product(name: "Metrics", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
        .product(
          name: "Tracing", package: "swift-distributed-tracing", condition: .when(traits: ["Tracing"])),
      ],
      swiftSettings: strict),
    // Operations called by name with JSON: descriptors, input schemas, calls.
    .target(name: "ConnectionOperations", dependencies: ["ConnectionRuntime"], swiftSettings: strict),
    .target(
      name: "StripeConnection", dependencies: ["ConnectionRuntime"],
      path: "Generated/stripe/Client", swiftSettings: strict),
    .target(
      name: "StripeOperations",
      dependencies: ["ConnectionOperations", "ConnectionRuntime", "StripeConnection"],
      path: "Generated/stripe/Operations", swiftSettings: strict),
    // The testing kit of an app's tests: a stub of the connection, samples, signed deliveries; no test framework.
    .target(
      name: "ConnectionTesting",
      dependencies: [
        "ConnectionRuntime", "ConnectionOperations", .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    .target(
      name: "StripeConnectionTesting",
      dependencies: ["ConnectionRuntime", "ConnectionTesting", "StripeConnection", "StripeOperations"],
      path: "Generated/stripe/Testing", swiftSettings: strict),
    // The HTTP server of `listen`: HTTP/1.1 as RFC 9112 specifies it, with limits, on SwiftNIO's sockets.
    .target(
      name: "StrictHTTPServer",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    // The operator's command: its subcommands for any generated connection, then the executable with its connections.
    .target(
      name: "ConnectCommand",
      dependencies: [
        "NearestNames",
        "ConnectionRuntime", "ConnectionOperations", "StrictHTTPServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "connect",
      dependencies: [
        "ConnectCommand", "ProjectVersion", "StripeConnection", "StripeOperations",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(
      name: "LocatedYAMLTests", dependencies: ["LocatedYAML", "NearestNames", "SourceDiagnostics"],
      exclude: ["Seeds"],
      swiftSettings: strict),
    .testTarget(
      name: "ConnectionSpecTests",
      dependencies: ["JSONText", "ConnectionSpec", "LocatedYAML", "SourceDiagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "ConnectionPlanTests",
      dependencies: ["ConnectionPlan", "ConnectionSpec", "SourceDiagnostics"], swiftSettings: strict),
    .testTarget(
      name: "FileRenderingTests",
      dependencies: [
        "ConnectionDocs", "JSONText", "OperationSchema",
        "FileRendering", "Templates", "ConnectionPlan", "ConnectionSpec", "ConnectionRuntime",
        "SourceDiagnostics",
        // An independent Mustache renderer, with which tests compare ours; nothing that is shipped uses it.
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GeneratedTreeTests", dependencies: ["GeneratedTree"], exclude: ["Seeds"], swiftSettings: strict),
    .testTarget(
      name: "ConnectionRuntimeTests",
      dependencies: [
        "ConnectionOperations", "ConnectionRuntime", "ConnectionTesting",
        .product(name: "MetricsTestKit", package: "swift-metrics", condition: .when(traits: ["Metrics"])),
        .product(
          name: "InMemoryTracing", package: "swift-distributed-tracing",
          condition: .when(traits: ["Tracing"])),
      ],
      exclude: ["Seeds"], swiftSettings: strict),
    // Tests with many calls over real network connections, against a server that misbehaves.
    .testTarget(
      name: "FaultTests",
      dependencies: ["ConnectionRuntime", .product(name: "HTTPTypes", package: "swift-http-types")],
      swiftSettings: strict),
    .testTarget(
      name: "StripeConnectionTests",
      dependencies: [
        "StripeConnection", "StripeConnectionTesting", "StripeOperations", "ConnectionOperations",
        "ConnectionRuntime", "ConnectionTesting",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["connectgen", "connect"], swiftSettings: strict),
    .testTarget(
      name: "ConnectCommandTests",
      dependencies: [
        "ConnectCommand", "ConnectionRuntime", "ConnectionTesting", "ConnectionOperations",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StrictHTTPServerTests",
      dependencies: [
        "StrictHTTPServer",
        // An independent parser of HTTP requests, with which tests compare ours.
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      exclude: ["Seeds"], swiftSettings: strict),
    .testTarget(
      name: "OpenAPIImportTests",
      dependencies: ["OpenAPIImport", "ConnectionSpec", "JSONText", "LocatedYAML", "SourceDiagnostics"],
      exclude: ["Documents"], swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "ConnectionDocs", "JSONText",
        "ConnectionPlan", "ConnectionSpec", "FileRendering", "LocatedYAML", "SourceDiagnostics",
      ],
      exclude: ["Cases"], swiftSettings: strict),
    // The output for a spec with every type of the language, compiled and exercised.
    .target(
      name: "EveryTypeConnection", dependencies: ["ConnectionRuntime"],
      path: "Tests/GoldenTests/Cases/generates-every-type/expected/Client", swiftSettings: strict),
    .target(
      name: "EveryTypeOperations",
      dependencies: ["ConnectionOperations", "ConnectionRuntime", "EveryTypeConnection"],
      path: "Tests/GoldenTests/Cases/generates-every-type/expected/Operations", swiftSettings: strict),
    .target(
      name: "EveryTypeConnectionTesting",
      dependencies: ["ConnectionRuntime", "ConnectionTesting", "EveryTypeConnection", "EveryTypeOperations"],
      path: "Tests/GoldenTests/Cases/generates-every-type/expected/Testing", swiftSettings: strict),
    .testTarget(
      name: "EveryTypeTests",
      dependencies: [
        "EveryTypeConnection", "EveryTypeConnectionTesting", "EveryTypeOperations", "ConnectionOperations",
        "ConnectionRuntime",
      ],
      swiftSettings: strict),
    // The output for a small spec with webhooks, for the tests of the testing kit.
    .target(
      name: "ShopConnection", dependencies: ["ConnectionRuntime"],
      path: "Tests/GoldenTests/Cases/generates-webhooks/expected/Client", swiftSettings: strict),
    .target(
      name: "ShopOperations", dependencies: ["ConnectionOperations", "ConnectionRuntime", "ShopConnection"],
      path: "Tests/GoldenTests/Cases/generates-webhooks/expected/Operations", swiftSettings: strict),
    .target(
      name: "ShopConnectionTesting",
      dependencies: ["ConnectionRuntime", "ConnectionTesting", "ShopConnection", "ShopOperations"],
      path: "Tests/GoldenTests/Cases/generates-webhooks/expected/Testing", swiftSettings: strict),
    .testTarget(
      name: "ConnectionTestingTests",
      dependencies: [
        "ConnectionOperations", "ConnectionRuntime", "ConnectionTesting", "ShopConnection",
        "ShopConnectionTesting",
        "ShopOperations",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "ConnectionPlan", "ConnectionRuntime", "ConnectionSpec", "FileRendering", "LocatedYAML",
        "ConnectionDocs", "ConnectionOperations", "ConnectionTesting", "JSONText", "OperationSchema",
        "SourceDiagnostics", "StripeConnection",
        "StripeOperations",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ServerTests", dependencies: ["ConnectionRuntime", "StripeConnection", "connect"],
      swiftSettings: strict),
  ]
)
