extension String {
  /// The text with code points replaced by what stands for them in some format; O(n).
  ///
  /// ```swift
  /// "a|b".escaped { $0 == "|" ? "\\|" : nil }  // a\|b
  /// ```
  /// - Parameter spelling: What stands for a code point; nil where it stands for itself.
  package func escaped(_ spelling: (Unicode.Scalar) -> String?) -> String {
    var out = ""
    for scalar in unicodeScalars {
      if let spelled = spelling(scalar) {
        out += spelled
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
