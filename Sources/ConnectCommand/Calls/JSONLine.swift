import ConnectionOperations
import ConnectionRuntime

/// A JSON object on one line, with its members in the order in which they are added.
struct JSONLine: Sendable {
  private var content: [UInt8] = []

  /// The bytes of the object.
  var bytes: [UInt8] { [UInt8(ascii: "{")] + content + [UInt8(ascii: "}")] }

  /// Adds a member with a string; nothing where it is nil.
  mutating func add(_ name: String, _ text: String?) {
    guard let text else { return }
    add(name, json: JSONValue.string(text).json)
  }

  /// Adds a member with JSON, which must be on one line already.
  mutating func add(_ name: String, json: [UInt8]) {
    if !content.isEmpty { content.append(UInt8(ascii: ",")) }
    content += JSONValue.string(name).json + [UInt8(ascii: ":")] + json
  }
}

extension JSONLine {
  /// A JSON text without insignificant white space, with its members in their order and its numbers unchanged; a text that is not
  /// JSON becomes a JSON string.
  static func compact(_ text: [UInt8]) -> [UInt8] {
    compact(text, isJSON: (try? JSONReader.read(JSONValue.self, from: text)) != nil)
  }

  /// The same for a text that is already known to be JSON or not.
  static func compact(_ text: [UInt8], isJSON: Bool) -> [UInt8] {
    guard isJSON else { return JSONValue.string(String(decoding: text, as: UTF8.self)).json }
    // A byte order mark may begin a JSON text, but not a part of a line.
    let text = text.dropFirst(text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var compact: [UInt8] = []
    compact.reserveCapacity(text.count)
    var isInString = false
    var isEscaped = false
    for byte in text {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else {
        if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { continue }
        isInString = byte == UInt8(ascii: "\"")
      }
      compact.append(byte)
    }
    return compact
  }
}
