import Foundation
import Testing

@testable import GeneratedTree

/// A folder of somebody else beside the output folder, to which links lead, and in which nothing may change.
struct ForeignFolder {
  let path: String

  init(beside scratch: Scratch) throws {
    path = "\(scratch.root)/outside"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Disk.create("\(path)/mine.txt", Array("precious".utf8))
  }

  func expectIsUntouched() throws {
    let contents = try Scratch.contents(of: path)
    #expect(contents == ["mine.txt": "precious"])
  }
}

/// Makes a symbolic link.
func link(_ path: String, to target: String) throws {
  try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
}
