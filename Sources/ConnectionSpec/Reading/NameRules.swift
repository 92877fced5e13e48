import SourceDiagnostics

/// The maximum length of a name that becomes part of the names of files, folders or Swift declarations.
///
/// Two of them and an extension have to fit into the 255 bytes of a file name.
private let longestName = 120

/// Reports a name that is too long for a file name; returns whether it is.
@discardableResult
func checkLength(of name: Located<String>, _ reading: Reading) -> Bool {
  guard name.value.utf8.count > longestName else { return false }
  reading.error(
    "name-too-long", "a name has at most \(longestName) characters, not \(name.value.utf8.count)",
    at: name.span,
    remedy: "write a shorter one")
  return true
}

/// Whether the name is written like `Customer`: a capital, then letters and digits.
func isTypeName(_ name: String) -> Bool {
  guard let first = name.utf8.first, (0x41...0x5A).contains(first) else { return false }
  return name.utf8.allSatisfy(ASCIIByte.isLetterOrDigit)
}

/// Reports a type's name that isn't written in UpperCamelCase.
func checkTypeName(_ name: Located<String>, _ reading: Reading) {
  guard !name.value.isEmpty, !checkLength(of: name, reading), !isTypeName(name.value) else { return }
  let suggestion = upperCamelCase(name.value)
  reading.error(
    "malformed-name", "'\(name.value)' cannot be the name of a type", at: name.span,
    remedy: isTypeName(suggestion)
      ? "write '\(suggestion)'" : "write letters and digits, the first one a capital")
}

/// Reports the name of a field or parameter that is not a valid wire name.
func checkWireName(_ name: Located<String>, _ reading: Reading) {
  guard
    name.value.isEmpty
      || !name.value.utf8.allSatisfy({ ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D })
  else { return }
  reading.error(
    "malformed-name", "'\(name.value)' cannot be the name of a field or parameter", at: name.span,
    remedy: "write letters, digits, '_' and '-'; objects inside are written with 'fields:'")
}

/// Reports the name of a connection, group or operation that isn't an identifier for commands and URLs.
func checkIdentifier(_ name: Located<String>, of what: String, _ reading: Reading) {
  guard !name.value.isEmpty, !checkLength(of: name, reading) else { return }
  if let first = name.value.utf8.first, (0x61...0x7A).contains(first),
    name.value.utf8.allSatisfy({ ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F || $0 == 0x2D })
  {
    return
  }
  reading.error(
    "malformed-name", "'\(name.value)' cannot be the name of \(what)", at: name.span,
    remedy: "write a small letter, then letters, digits, '_' and '-'")
}

/// Reports a `swift:` name that isn't a Swift identifier of ASCII letters.
func checkSwiftIdentifier(_ name: Located<String>, _ reading: Reading) {
  let bytes = name.value.utf8
  if let first = bytes.first, !(0x30...0x39).contains(first), name.value != "_",
    bytes.allSatisfy({ ASCIIByte.isLetterOrDigit($0) || $0 == 0x5F })
  {
    return
  }
  reading.error(
    "malformed-name", "'\(name.value)' is no Swift name", at: name.span,
    remedy: "write letters, digits and '_', no digit first")
}

/// Reports a header name that is not a token (RFC 9110, section 5.6.2).
func checkHeader(_ name: Located<String>?, _ reading: Reading) {
  guard let name, !name.value.isEmpty else { return }
  guard !name.value.utf8.allSatisfy({ ASCIIByte.isLetterOrDigit($0) || "!#$%&'*+-.^_`|~".utf8.contains($0) })
  else {
    return
  }
  reading.error(
    "malformed-header", "'\(name.value)' cannot be the name of an HTTP header", at: name.span,
    remedy: "write letters, digits and '-', such as 'Request-Id'")
}

private func upperCamelCase(_ name: String) -> String {
  name.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
