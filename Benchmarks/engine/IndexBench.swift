import Glibc
import WinnowCore
import WinnowText

/// `winnow-bench index [KEYS]`: fills the dedupe index and prints its memory, its speed and its longest pause as a JSON line.
enum IndexBench {
  static func run(_ count: Int) {
    var index = ParagraphIndex()
    var longest: UInt64 = 0
    var mostBytes = 0.0
    let begin = nanoseconds()
    var before = begin
    for number in 0..<count {
      let place = ParagraphIndex.Place(
        document: UInt32(truncatingIfNeeded: number), paragraph: 0)
      guard index.insert(key(number), at: place) == nil else { fatalError("a key came twice") }
      let now = nanoseconds()
      longest = max(longest, now - before)
      before = now
      if number >= count / 10, number % 10_000 == 0 {
        mostBytes = max(mostBytes, Double(index.byteCount) / Double(index.count))
      }
    }
    let filled = nanoseconds()
    for number in stride(from: 0, to: count, by: 7) {
      let place = ParagraphIndex.Place(document: 0, paragraph: 1)
      let document = UInt32(truncatingIfNeeded: number)
      guard index.insert(key(number), at: place)?.document == document else {
        fatalError("a key was lost")
      }
    }
    let lookUps = Double(nanoseconds() - filled) / Double((count + 6) / 7)
    print(
      #"{"case": "dedupe index", "keys": \#(count), "#
        + #""bytes_per_key": \#(rounded(Double(index.byteCount) / Double(count))), "#
        + #""most_bytes_per_key": \#(rounded(mostBytes)), "#
        + #""ns_per_key": \#(rounded(Double(filled - begin) / Double(count))), "#
        + #""ns_per_look_up": \#(rounded(lookUps)), "#
        + #""longest_pause_ms": \#(rounded(Double(longest) / 1e6))}"#)
  }

  /// A key as even as those of SHA-256: SplitMix64 (Steele, Lea and Flood 2014) of the number.
  private static func key(_ number: Int) -> ParagraphKey {
    func mixed(_ value: UInt64) -> UInt64 {
      var mixed = value &* 0x9E37_79B9_7F4A_7C15
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    let seed = UInt64(number) * 2
    return ParagraphKey(high: mixed(seed + 1), low: mixed(seed + 2))
  }

  private static func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
