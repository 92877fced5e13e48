// swift-tools-version: 6.2
import PackageDescription

// What an app's own package looks like: it names the generated client and nothing else of this repository.
let package = Package(
  name: "HelloStripe",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "swift-connection-generator", path: "../../..")],
  targets: [
    .executableTarget(
      name: "HelloStripe",
      dependencies: [.product(name: "StripeConnection", package: "swift-connection-generator")],
      swiftSettings: [.treatAllWarnings(as: .error)])
  ]
)
