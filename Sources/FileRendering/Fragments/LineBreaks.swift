extension String {
  /// Whether a character is a line break, of whatever kind Unicode has.
  ///
  /// Every doc line of a client is asked, so it is the bytes that are looked at.
  var hasLineBreak: Bool {
    utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 } && contains(where: \.isNewline)
  }
}
