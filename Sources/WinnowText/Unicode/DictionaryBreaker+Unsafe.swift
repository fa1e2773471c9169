import CICU

/// Finds the words in runs of scripts that are written without spaces, with ICU's dictionaries.
///
/// Holds one break iterator, which is not shared: each call of the tokenizer makes its own when it first needs one.
final class DictionaryBreaker {
  private let iterator: OpaquePointer?
  // SAFETY: ICU keeps the address of the holder between calls, so it lives on the heap until the iterator is closed.
  private let holder: UnsafeMutablePointer<UText>

  init() {
    holder = .allocate(capacity: 1)
    holder.initialize(to: winnow_utext_empty())
    var status = U_ZERO_ERROR
    let opened = winnow_break_open(UBRK_WORD, "", &status)
    iterator = status.rawValue <= 0 ? opened : nil
  }

  deinit {
    if let iterator { winnow_break_close(iterator) }
    winnow_utext_close(holder)
    holder.deallocate()
  }

  /// Calls `body` with the end of each word of `run`, counted from its start; the last call gives its length.
  func forEachEnd(in run: Span<UInt8>, _ body: (Int) -> Void) {
    guard let iterator, Int32(exactly: run.count) != nil else { return body(run.count) }
    run.withUnsafeBufferPointer { buffer in
      var status = U_ZERO_ERROR
      // SAFETY: the text is not looked at after this closure: the next call sets another before it breaks.
      buffer.withMemoryRebound(to: CChar.self) { characters in
        winnow_break_set_utf8(
          iterator, holder, characters.baseAddress, Int64(characters.count), &status)
      }
      guard status.rawValue <= 0 else { return body(run.count) }
      var last = Int(winnow_break_first(iterator))
      while true {
        let end = Int(winnow_break_next(iterator))
        guard end > last, end <= run.count else { break }
        body(end)
        last = end
      }
      if last < run.count { body(run.count) }
    }
  }
}
