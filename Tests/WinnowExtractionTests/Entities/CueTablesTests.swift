import WinnowFormats
import Foundation
import Testing
import WinnowCore
import WinnowResources

@testable import WinnowExtraction

@Suite struct CueTablesTests {
  private func tables() -> CueTables {
    var words = CueWords()
    words.add("Ministry", [.organizationHead])
    var names = CueWords()
    for number in 0..<1_000 { names.add("name\(number)", [.surname]) }
    return CueTables(words: CueLexicon(words), names: NameLexicon(names))
  }

  /// The tables of a file with these bytes.
  private func open(_ bytes: [UInt8], _ sum: UInt64) throws -> CueTables? {
    let path = NSTemporaryDirectory() + "cues-\(UUID().uuidString).lexicon"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return CueTables(try MappedFile(path: path), sourceChecksum: sum)
  }

  @Test func `the compiled form holds the same tables`() throws {
    let made = tables()
    let read = try #require(try open(made.image(sourceChecksum: 7), 7))
    #expect(read.words.slots == made.words.slots)
    #expect(read.names.slots == made.names.slots)
    let hash = TokenHash.value("name999")
    #expect(read.names[hash] == .surname)
    #expect(read.words[hash] == [])
  }

  @Test func `a file of other lists, or a damaged one, is not used`() throws {
    let image = tables().image(sourceChecksum: 7)
    #expect(try open(image, 8) == nil)
    for place in [0, 16, 24, 32, 40, image.count - 1] {
      var damaged = image
      damaged[place] ^= 1
      #expect(try open(damaged, 7) == nil, "byte \(place)")
    }
    for count in [1, 39, 40, image.count - 8] {
      #expect(try open(Array(image.prefix(count)), 7) == nil, "\(count) bytes")
    }
  }

  @Test func `the built-in tables are those of the lists`() throws {
    let builtin = try CueTables.builtin.get()
    let read = try CueTables.read()
    #expect(builtin.words.slots == read.words.slots)
    #expect(builtin.names.slots == read.names.slots)
  }

  @Test(arguments: [
    ("WHO", CaseMatching.exact), ("Prague Process", .capitals), ("iPhone", .capitals),
    ("3M", .exact),
    ("asylum", .any), ("École", .capitals), ("ÉNA", .exact), ("état", .any), ("112", .any),
  ])
  func `the capitals of a name say how its case is matched`(name: String, matching: CaseMatching) {
    #expect(GazetteerName.usualCaseMatching(name) == matching)
  }
}
