/// SHA-256 of bytes in memory.
package enum ContentHash {
  /// The 32 bytes of the digest.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    SHA256Hash().digest(bytes, 0..<bytes.count)
  }
}
