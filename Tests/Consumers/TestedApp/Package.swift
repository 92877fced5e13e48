// swift-tools-version: 6.2
import PackageDescription

// An app whose own code is tested with the kit that comes with the client.
let package = Package(
  name: "TestedApp",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "swift-connection-generator", path: "../../..")],
  targets: [
    .target(
      name: "TestedApp",
      dependencies: [.product(name: "StripeConnection", package: "swift-connection-generator")],
      swiftSettings: [.treatAllWarnings(as: .error)]),
    .testTarget(
      name: "TestedAppTests",
      dependencies: [
        "TestedApp",
        .product(name: "StripeConnection", package: "swift-connection-generator"),
        .product(name: "StripeConnectionTesting", package: "swift-connection-generator"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error)]),
  ]
)
