// swift-tools-version: 6.2
import PackageDescription

// What an app's own package looks like. `ScriptedStripe` stands in for the network:
// with the usual transport, `StripeConnection` is all that an app depends on.
let package = Package(
  name: "HelloStripe",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "swift-connection-generator", path: "../../.."),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    .executableTarget(
      name: "HelloStripe",
      dependencies: [
        .product(name: "StripeConnection", package: "swift-connection-generator"), "ScriptedStripe",
      ],
      swiftSettings: [.treatAllWarnings(as: .error)]),
    .target(
      name: "ScriptedStripe",
      dependencies: [
        .product(name: "StripeConnection", package: "swift-connection-generator"),
        .product(name: "ConnectionRuntime", package: "swift-connection-generator"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ]
)
