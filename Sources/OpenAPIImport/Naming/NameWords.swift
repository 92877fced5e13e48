import ConnectionSpec

// The words of the names that an import writes to a spec. `ConnectionPlan/Naming` has finer rules for names
// in Swift: `payment_url` is `PaymentURL` there and `PaymentUrl` here, `statuses` is `status` there and
// `statuse` here. There are two sets of rules because written names are the spec's: by other rules, the next
// import would choose other groups, types and files than the last one, and generated clients would have other
// types.

/// The text in camel case: `checkout.session` as `CheckoutSession`; only ASCII letters and digits of the
/// first 1,024 bytes.
func camelCase(_ text: String) -> String {
  var result: [UInt8] = []
  var isStart = true
  for byte in text.utf8.prefix(1_024) {
    if !ASCIIByte.isLetterOrDigit(byte) {
      isStart = true
    } else {
      result.append(isStart && byte >= 0x61 ? byte & 0xDF : byte)
      isStart = false
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// The text in snake case: `CheckoutSession` as `checkout_session`.
func snakeCase(_ text: String) -> String {
  var result = ""
  var previous: Character = "_"
  for character in text {
    if character.isUppercase, previous.isLowercase || previous.isNumber { result += "_" }
    result += character.isLetter || character.isNumber ? character.lowercased() : "_"
    previous = character
  }
  return result
}

/// The singular of an English noun: `customers` as `customer`.
func singular(_ word: String) -> String {
  if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
  if word.hasSuffix("sses") || word.hasSuffix("xes") { return String(word.dropLast(2)) }
  let isPlural =
    word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is")
  return isPlural && word.count > 3 ? String(word.dropLast()) : word
}

/// A name as words: `billing.credit_grant` as `Billing credit grant`.
func spelled(_ name: String) -> String {
  let words = name.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}
