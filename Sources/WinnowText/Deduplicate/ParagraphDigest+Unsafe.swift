import CCrypto
import WinnowCore

/// The SHA-256 implementation, looked up once a stage; immutable and shared by all threads.
final class DigestAlgorithm: @unchecked Sendable {
  // SAFETY: the algorithm is counted by reference inside the library and never changed.
  fileprivate let algorithm: OpaquePointer?

  init() { algorithm = EVP_MD_fetch(nil, "SHA256", nil) }

  deinit { EVP_MD_free(algorithm) }
}

/// Makes the keys of paragraphs: the first 128 bits of the SHA-256 of their comparison form.
///
/// A cryptographic hash, so that nobody can make up a paragraph that drops another. Holds one context, used by one
/// thread at a time.
final class ParagraphDigest {
  private let algorithm: DigestAlgorithm
  private let context: OpaquePointer?
  private var isReady: Bool

  init(_ algorithm: DigestAlgorithm) {
    self.algorithm = algorithm
    context = EVP_MD_CTX_new()
    isReady = EVP_DigestInit_ex2(context, algorithm.algorithm, nil) == 1
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The key of `form`; throws if the library fails, which it does only without memory or without SHA-256.
  func key(_ form: [UInt8]) throws(StageError) -> ParagraphKey {
    var digest: InlineArray<32, UInt8> = .init(repeating: 0)
    var length: UInt32 = 0
    isReady = isReady && EVP_DigestInit_ex2(context, nil, nil) == 1
    // SAFETY: both buffers are alive for the call, and SHA-256 writes its 32 bytes.
    isReady = isReady && EVP_DigestUpdate(context, form, form.count) == 1
    var span = digest.mutableSpan
    isReady =
      isReady
      && span.withUnsafeMutableBufferPointer { buffer in
        EVP_DigestFinal_ex(context, buffer.baseAddress, &length) == 1
      }
    guard isReady, length == 32 else { throw StageError("SHA-256 is not available") }
    return ParagraphKey(high: Self.word(digest, 0), low: Self.word(digest, 8))
  }

  private static func word(_ digest: borrowing InlineArray<32, UInt8>, _ start: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in start..<start + 8 { word = word << 8 | UInt64(digest[index]) }
    return word
  }
}
