// swift-tools-version: 6.2
import PackageDescription

// The client of all of an API, generated into a folder that is not kept, in a package of its own.
let package = Package(
  name: "WholeAPI",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "swift-connection-generator", path: "..")],
  targets: [
    .target(
      name: "WholeAPI",
      dependencies: [.product(name: "ConnectionRuntime", package: "swift-connection-generator")],
      path: "Generated/stripe/Client")
  ]
)
