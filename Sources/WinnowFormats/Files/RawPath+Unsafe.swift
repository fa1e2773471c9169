import Glibc

/// Paths with names that are not UTF-8, as text.
///
/// A byte that belongs to no character is kept as the character NUL, which no name can hold, and its two hexadecimal digits.
/// Such a path must not be given to the system as it is: only by `withSystemPath`.
package enum RawPath {
  private static let mark: UInt8 = 0

  /// A name as text.
  static func name(_ bytes: [UInt8]) -> String {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    return String(decoding: EscapedBytes.escape(bytes, mark: [mark], doubled: []), as: UTF8.self)
  }

  /// True if the path has bytes that are not UTF-8.
  package static func isRaw(_ path: String) -> Bool { path.utf8.contains(mark) }

  /// The path for people and records: such bytes as `\xHH`, and a backslash doubled where there are any.
  ///
  /// A path that has what looks like such an escape is written so too, that no two paths are shown alike.
  package static func shown(_ path: String) -> String {
    guard isRaw(path) || holdsEscape(path) else { return path }
    return String(decoding: EscapedBytes.escape(bytes(of: path)), as: UTF8.self)
  }

  private static func holdsEscape(_ path: String) -> Bool {
    guard path.utf8.contains(UInt8(ascii: "\\")) else { return false }
    let text = Array(path.utf8)
    return text.indices.dropLast(3).contains { index in
      text[index] == UInt8(ascii: "\\") && text[index + 1] == UInt8(ascii: "x")
        && Character(UnicodeScalar(text[index + 2])).isHexDigit
        && Character(UnicodeScalar(text[index + 3])).isHexDigit
    }
  }

  /// The bytes of the path.
  package static func bytes(of path: String) -> [UInt8] {
    let text = Array(path.utf8)
    guard text.contains(mark) else { return text }
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == mark, index + 2 < text.count {
        let digits = String(decoding: text[index + 1...index + 2], as: UTF8.self)
        bytes.append(UInt8(digits, radix: 16) ?? mark)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }
}

extension String {
  /// Calls `body` with the path as the system knows it.
  package func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard RawPath.isRaw(self) else { return withCString(body) }
    let bytes = RawPath.bytes(of: self).map { CChar(bitPattern: $0) } + [0]
    // SAFETY: an array with at least one element has a base address, valid for the call.
    return bytes.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
  }
}
