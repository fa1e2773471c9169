/// The text and the tokens of a document while `TokenTable.withUnmanaged` lends them.
///
/// For loops over tokens and for the judges that they ask: copying it counts no reference.
@usableFromInline
package struct UnmanagedTokens {
  /// The text of the document.
  @usableFromInline package let text: UnmanagedSpan<UInt8>
  /// As in `TokenTable`.
  @usableFromInline package let starts: UnmanagedSpan<UInt32>
  /// As in `TokenTable`.
  @usableFromInline package let ends: UnmanagedSpan<UInt32>
  /// As in `TokenTable`.
  @usableFromInline package let hashes: UnmanagedSpan<UInt64>
  /// As in `TokenTable`.
  @usableFromInline package let traits: UnmanagedSpan<TokenTraits>
  /// As in `TokenTable`.
  @usableFromInline package let capitals: UnmanagedSpan<UInt32>

  /// The number of tokens.
  @inlinable package var count: Int { starts.count }

  /// Where the token at `index` stands.
  @inlinable
  package func span(_ index: Int) -> TextSpan {
    TextSpan(start: Int(starts[index]), end: Int(ends[index]))
  }

  /// The bytes from the first token of `range` to the end of its last; `range` holds at least one token.
  @inlinable
  package func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(start: Int(starts[range.lowerBound]), end: Int(ends[range.upperBound - 1]))
  }

  /// Which of `capitals` lie in `range`; O(log n).
  package func capitals(in range: Range<Int>) -> UnmanagedSpan<UInt32> {
    let first = capitals.partitionPoint { Int($0) < range.lowerBound }
    let rest = capitals.extracting(first..<capitals.count)
    return rest.extracting(0..<rest.partitionPoint { Int($0) < range.upperBound })
  }
}

extension TokenTable {
  /// Lends these tokens of `text` as plain memory to `body`, which must not let them out.
  package func withUnmanaged<Result, Failure: Error>(
    _ text: [UInt8], _ body: (UnmanagedTokens) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // SAFETY: the arrays are held by this table and by the caller until the call ends, and neither is changed.
    let tokens = UnmanagedTokens(
      text: text.unmanaged, starts: starts.unmanaged, ends: ends.unmanaged,
      hashes: hashes.unmanaged, traits: traits.unmanaged, capitals: capitals.unmanaged)
    defer { withExtendedLifetime((self, text)) {} }
    return try body(tokens)
  }
}

extension Array {
  /// The elements as plain memory; whoever asks keeps the array alive and unchanged meanwhile.
  @inlinable
  package var unmanaged: UnmanagedSpan<Element> {
    // SAFETY: arrays of Swift's own keep their elements in one place while they are held and not changed.
    withUnsafeBufferPointer { UnmanagedSpan($0) }
  }
}
