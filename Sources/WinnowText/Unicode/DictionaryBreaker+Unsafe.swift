import CICU

/// Finds the words in runs of scripts that are written without spaces, with ICU's dictionaries.
///
/// Holds one break iterator, which is not shared: each call of the tokenizer makes its own when it first needs one.
final class DictionaryBreaker {
  private let iterator: UnsafeMutableRawPointer?

  init() { iterator = winnow_words_open() }

  deinit {
    if let iterator { winnow_words_close(iterator) }
  }

  /// Calls `body` with the end of each word of `run`, counted from its start; the last call gives its length.
  func forEachEnd(in run: Span<UInt8>, _ body: (Int) -> Void) {
    guard let iterator, Int32(exactly: run.count) != nil else { return body(run.count) }
    run.withUnsafeBufferPointer { buffer in
      // SAFETY: the text is not looked at after this closure: the next call sets another before it breaks.
      let isSet = buffer.withMemoryRebound(to: CChar.self) { characters in
        winnow_words_set(iterator, characters.baseAddress, Int64(characters.count)) != 0
      }
      var last = 0
      while isSet {
        let end = Int(winnow_words_next(iterator))
        guard end > last, end <= run.count else { break }
        body(end)
        last = end
      }
      if last < run.count { body(run.count) }
    }
  }
}
