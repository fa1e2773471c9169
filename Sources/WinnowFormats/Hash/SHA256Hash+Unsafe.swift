import CCrypto
package import WinnowCore

/// SHA-256 (FIPS 180-4) by OpenSSL, with one context for many messages; used by one thread at a time.
package final class SHA256Hash {
  // SAFETY: owned by this object and used by one thread at a time.
  private let context: OpaquePointer
  /// True while a message is being hashed: one begins with its first bytes, or with its end.
  private var isOpen = false

  /// The implementation, looked up once: to ask for it by name each time costs more than a short message.
  private static let algorithm = Algorithm()

  private final class Algorithm: @unchecked Sendable {
    // SAFETY: the algorithm is counted by reference inside the library and never changed; it lives as long as the process.
    let pointer: OpaquePointer

    init() {
      guard let found = EVP_MD_fetch(nil, "SHA256", nil) else {
        fatalError("this OpenSSL has no SHA-256")
      }
      pointer = found
    }
  }

  package init() {
    guard let made = EVP_MD_CTX_new() else { fatalError("out of memory") }
    context = made
    check(EVP_DigestInit_ex2(context, Self.algorithm.pointer, nil))
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of `bytes[range]` alone.
  package func digest(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    isOpen = false
    update(bytes, range)
    return finish()
  }

  /// The first 128 bits of the digest of `bytes` alone: no allocation.
  package func key(of bytes: [UInt8]) -> ParagraphKey {
    isOpen = false
    update(bytes, 0..<bytes.count)
    let digest = end()
    func word(_ start: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in start..<start + 8 { word = word << 8 | UInt64(digest[index]) }
      return word
    }
    return ParagraphKey(high: word(0), low: word(8))
  }

  /// Adds bytes to the message.
  package func update(_ bytes: [UInt8], _ range: Range<Int>) {
    // SAFETY: OpenSSL reads within the array and keeps no pointer.
    bytes.withUnsafeBytes { raw in update(UnsafeRawBufferPointer(rebasing: raw[range])) }
  }

  /// Adds bytes that stay where they are until the call returns.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    begin()
    // SAFETY: OpenSSL reads within the buffer during the call.
    check(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count))
  }

  /// The digest of all that was added; the next message begins.
  package func finish() -> [UInt8] {
    let digest = end()
    return (0..<32).map { digest[$0] }
  }

  private func begin() {
    guard !isOpen else { return }
    check(EVP_DigestInit_ex2(context, nil, nil))
    isOpen = true
  }

  private func end() -> InlineArray<32, UInt8> {
    begin()
    isOpen = false
    var digest = InlineArray<32, UInt8>(repeating: 0)
    var span = digest.mutableSpan
    // SAFETY: SHA-256 writes its 32 bytes, which the buffer has.
    span.withUnsafeMutableBufferPointer { buffer in
      check(EVP_DigestFinal_ex(context, buffer.baseAddress, nil))
    }
    return digest
  }

  /// A hash that is wrong would be worse than a crash; the library fails only where its own checks of itself do.
  private func check(_ isDone: Int32) {
    precondition(isDone == 1, "OpenSSL could not make a SHA-256 hash")
  }
}
