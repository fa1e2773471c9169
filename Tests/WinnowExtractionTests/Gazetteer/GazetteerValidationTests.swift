import Foundation
import Testing
import WinnowCore
import WinnowFormats
import WinnowText

@testable import WinnowExtraction

/// Compiled lists that somebody made up: they are refused, or searched without a look outside of them.
@Suite struct GazetteerValidationTests {
  private static let text =
    "The International Organization for Migration (IOM) met in Budapest, St. John's and Springfield."

  /// Names of one token and of many, groups of equal names, whole identifiers and numbered ones.
  private static func image() -> [UInt8] {
    let long = "a b c d e f g h i j"
    let more = (0..<40).map {
      GazetteerEntry(label: "CITY", id: "geonames:\($0)", names: [GazetteerName("Springfield")])
    }
    return Gazetteer.compile(
      GazetteerTests.entries + more + [
        GazetteerEntry(label: "X", id: "x", names: [GazetteerName(long, caseMatching: .any)])
      ])
  }

  /// The list in a file, opened as a user's.
  private func open(_ image: [UInt8]) throws -> Gazetteer {
    let path = NSTemporaryDirectory() + "winnow-made-up-\(UUID().uuidString).gazetteer"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(image).write(to: URL(fileURLWithPath: path))
    return try CompiledGazetteer.open(file: path)
  }

  /// The image with a checksum that fits it.
  private static func signed(_ image: [UInt8]) -> [UInt8] {
    var image = image
    let sum = Checksum.of(image, from: GazetteerLayout.checksumStart)
    let start = GazetteerLayout.HeaderWord.checksum.rawValue * 8
    for byte in 0..<8 { image[start + byte] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * byte)) }
    return image
  }

  /// Reads all that a search and its callers may ask for.
  private func use(_ gazetteer: Gazetteer) {
    _ = TestText(Self.text).matches(of: GazetteerMatcher([gazetteer])).map { found in
      found.match.names.map { gazetteer.id(ofEntry: gazetteer.entry(ofName: $0)) }
    }
    for entry in 0..<gazetteer.entryCount {
      _ = (gazetteer.name(ofEntry: entry), gazetteer.label(ofEntry: entry))
    }
  }

  @Test func `a list of ours is taken`() throws {
    let gazetteer = try open(Self.image())
    #expect(gazetteer.entryCount == 45)
    #expect(try open(Self.signed(Self.image())).nameCount == gazetteer.nameCount)
    #expect(try open(Gazetteer.compile([])).nameCount == 0)
  }

  @Test func `a changed byte is found by the checksum`() throws {
    var image = Self.image()
    image[image.count / 2] ^= 1
    #expect(throws: DiagnosticError.self) { try open(image) }
  }

  @Test func `whatever is changed, nothing outside is read`() throws {
    let image = Self.image()
    var refused = 0
    for seed in UInt64(1)...1_500 {
      var generator = SeededGenerator(seed: seed)
      var changed = image
      // The header and its bounds every other time, or else any word: a bit, a byte, or all ones.
      let isHeader = seed % 2 == 0
      let end = isHeader ? GazetteerLayout.headerBytes : changed.count
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: GazetteerLayout.checksumStart..<end, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: changed[place] = UInt8.random(in: 0...255, using: &generator)
        default: for index in place..<min(place + 4, changed.count) { changed[index] = 0xFF }
        }
      }
      do {
        use(try open(Self.signed(changed)))
      } catch let error as DiagnosticError {
        #expect(error.diagnostics.map(\.code) == ["R010"], "seed \(seed)")
        refused += 1
      }
    }
    // Most changes of the header are found; a changed letter is a list of its own right.
    #expect(refused > 500)
  }
}
