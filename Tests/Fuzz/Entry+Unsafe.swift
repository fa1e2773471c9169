/// What libFuzzer calls; hands each input to the target's `fuzz`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEntry(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: libFuzzer lends `count` bytes from `start` on for the length of the call; they are copied.
  fuzz(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
