import Testing
import WinnowCore
import WinnowExtraction

@Suite struct GazetteerTests {
  static let entries = [
    GazetteerEntry(
      label: "ORG", id: "iom",
      names: [
        GazetteerName("International Organization for Migration"), GazetteerName("IOM"),
      ]),
    GazetteerEntry(label: "CITY", id: "geonames:3054643", names: [GazetteerName("Budapest")]),
    GazetteerEntry(label: "CITY", id: "geonames:007", names: []),
    GazetteerEntry(label: "ORG", id: "", names: [GazetteerName("St.  John's")]),
  ]

  @Test func `names, labels and identifiers come back as they were given`() throws {
    let gazetteer = try Gazetteer(image: Gazetteer.compile(Self.entries))
    #expect(gazetteer.entryCount == 4)
    #expect(
      (0..<4).map { gazetteer.id(ofEntry: $0) }
        == ["iom", "geonames:3054643", "geonames:007", ""])
    #expect((0..<4).map { gazetteer.label(ofEntry: $0) } == ["ORG", "CITY", "CITY", "ORG"])
    #expect(
      (0..<4).map { gazetteer.name(ofEntry: $0) }
        == ["International Organization for Migration", "Budapest", "", "St. John's"])
    #expect((0..<gazetteer.nameCount).map { gazetteer.entry(ofName: $0) } == [0, 0, 1, 2, 3])
    #expect(gazetteer.name(1) == "IOM")
  }

  @Test func `entries are told apart across many words of the bitmap`() throws {
    let many = (0..<1000).map { number in
      GazetteerEntry(
        label: "X", id: "n-\(number)",
        names: (0...number % 5).map { GazetteerName("Name \(number) \($0)") })
    }
    let gazetteer = try Gazetteer(image: Gazetteer.compile(many))
    for entry in 0..<1000 {
      let first = gazetteer.firstName(ofEntry: entry)
      #expect(gazetteer.entry(ofName: first) == entry)
      #expect(gazetteer.name(first) == "Name \(entry) 0")
      #expect(gazetteer.id(ofEntry: entry) == "n-\(entry)")
    }
  }

  @Test func `the same names give the same bytes`() {
    #expect(Gazetteer.compile(Self.entries) == Gazetteer.compile(Self.entries))
  }

  @Test func `a list without names opens and matches nothing`() throws {
    let gazetteer = try Gazetteer(image: Gazetteer.compile([]))
    #expect(gazetteer.nameCount == 0)
    #expect(TestText("a b").matches(of: GazetteerMatcher([gazetteer])).isEmpty)
  }

  @Test func `an image that is cut, changed or of another version is refused with a hint`() {
    let image = Gazetteer.compile(Self.entries)
    var changed = image
    changed[image.count / 2] ^= 1
    var version = image
    version[8] = 99
    for bad in [[], Array(image.dropLast()), Array(image.prefix(40)), changed, version] {
      let error = #expect(throws: DiagnosticError.self) { try Gazetteer(image: bad) }
      #expect(error?.diagnostics.first?.hint?.contains("gazetteer compile") == true)
    }
  }
}
