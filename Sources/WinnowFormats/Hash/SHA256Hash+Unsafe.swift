import CCrypto

/// SHA-256 by OpenSSL, with one context for many messages.
package final class SHA256Hash {
  // SAFETY: owned by this object and used by one thread at a time.
  private let context: OpaquePointer

  package init() {
    guard let made = EVP_MD_CTX_new() else { fatalError("out of memory") }
    context = made
    begin()
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of `bytes[range]` alone.
  package func digest(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    begin()
    update(bytes, range)
    return finish()
  }

  /// Adds bytes to the message.
  package func update(_ bytes: [UInt8], _ range: Range<Int>) {
    // SAFETY: OpenSSL reads within the array and keeps no pointer.
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      _ = EVP_DigestUpdate(context, base + range.lowerBound, range.count)
    }
  }

  /// Adds bytes that stay where they are until the call returns.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    // SAFETY: OpenSSL reads within the buffer during the call.
    _ = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest of all that was added; the next message begins.
  package func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    EVP_DigestFinal_ex(context, &digest, &length)
    begin()
    return digest
  }

  private func begin() { _ = EVP_DigestInit_ex(context, EVP_sha256(), nil) }
}
