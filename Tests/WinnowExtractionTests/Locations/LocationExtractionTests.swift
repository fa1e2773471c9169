import Testing
import WinnowCore
import WinnowResources
import WinnowText

@testable import WinnowExtraction

@Suite struct LocationExtractionTests {
  @Test func `the seeds' kinds of names are found with their kind and country`() throws {
    let text = """
      The Kingdom of Morocco, the Islamic Republic of Iran and Republic of Türkiye met in Vienna.
      BiH and the former Yugoslav Republic of Macedonia lie in the Western Balkans; the Caspian Sea \
      does not. Polish experts went to the Horn of Africa.
      """
    let found = try LocationTests.mentions(text).map {
      "\($0.text)/\($0.mention.kind)/\($0.mention.country ?? "-")"
    }
    #expect(
      found == [
        "Kingdom of Morocco/country/MA", "Islamic Republic of Iran/country/IR",
        "Republic of Türkiye/country/TR", "Vienna/city/AT", "BiH/country/BA",
        "the former Yugoslav Republic of Macedonia/country/MK", "Western Balkans/region/-",
        "Caspian Sea/water/-", "Polish/demonym/PL", "Horn of Africa/region/-",
      ])
  }

  @Test func `a place that no register has is identified by its country and name`() throws {
    let found = try LocationTests.mentions(
      "From Saxony to the Western Balkans and France; the Saxon court.")
    #expect(
      found.map(\.mention.id) == [
        "name:de-saxony", "name:western-balkans", "geonames:3017382", "name:de-saxony",
      ])
  }

  @Test(arguments: [
    "The Secretary of State spoke on the plan.", "As of May, the Council met On Side Red.",
    "Union members and Police read the Plan for the Republic.",
    "To be fair, Louise and Marina left.",
    "English is taught here.",
  ])
  func `common words and first names are no towns`(text: String) throws {
    let found = try LocationTests.mentions(text).filter { $0.mention.kind != .demonym }
    #expect(found.map(\.text) == [])
  }

  @Test func `a parent behind a comma decides which town is meant`() throws {
    let found = try LocationTests.mentions("She lives in Paris, Texas. Paris is small.")
    #expect(found.map(\.mention.admin1) == ["TX", "TX", "TX"])
    #expect(found[0].mention.rule == "comma-parent")
    let other = try LocationTests.mentions("She lives in Paris. Paris is large.")
    #expect(other.map(\.mention.country) == ["FR", "FR"])
  }

  @Test func `a small town counts only where its division is spoken of`() throws {
    #expect(try LocationTests.mentions("He came from Lendava.").isEmpty)
    let found = try LocationTests.mentions("Slovenia: he came from Lendava.")
    #expect(found.map(\.text) == ["Slovenia", "Lendava"])
  }

  @Test func `a list without commas is a list of places`() throws {
    let found = try LocationTests.mentions("Vienna Budapest Lendava Szeged Ljubljana** Zagreb")
    #expect(
      found.map(\.text) == ["Vienna", "Budapest", "Lendava", "Szeged", "Ljubljana", "Zagreb"])
  }

  @Test func `persons are no places`() throws {
    for text in [
      "Mr London said so.", "Jack London wrote it.", "J. London wrote it.",
      "Michael Jordan scored.",
    ] {
      #expect(try LocationTests.mentions(text).isEmpty, "\(text)")
    }
    let later = try LocationTests.mentions("Mr Bristol spoke. Bristol agreed.")
    #expect(later.isEmpty)
  }

  @Test func `a place inside a longer name carries the label of that name`() throws {
    let found = try LocationTests.mentions(
      "the Vienna Migration Conference, the Prague Process and the University of Belgrade")
    #expect(found.map(\.text) == ["Vienna", "Prague", "Belgrade"])
    #expect(found.map(\.mention.inside) == ["EVENT", "EVENT", "ORG"])
  }

  @Test func `entities that another stage found say what holds a place`() throws {
    var document = LocationTests.document("the Abidjan Border Forum in Ghana")
    document.entities = [
      Entity(
        span: TextSpan(4..<24), label: "EVENT", id: "", name: "Abidjan Border Forum", rule: "test")
    ]
    try LocationTests.stage.process(&document)
    #expect(document.locations.map(\.inside) == ["EVENT", nil])
  }

  @Test func `capitals, stars, possessives and abbreviations do not hide a place`() throws {
    let found = try LocationTests.mentions(
      "BENIN and Kosovo* and Azerbaijan’s border; Charleston, W.Va., and the U.S. LIMITE")
    #expect(
      found.map(\.text) == ["BENIN", "Kosovo", "Azerbaijan", "Charleston", "W.Va.", "U.S."])
  }

  @Test func `the home place of the source decides between towns`() throws {
    let stage = LocationExtraction(worlds: LocationTests.worlds, homeField: "home")
    var document = LocationTests.document("The council of Paris met.")
    document.metadata = Metadata(fields: [
      Metadata.Field(name: "home", json: Array("\"Dallas, Texas\"".utf8), string: "Dallas, Texas")
    ])
    try stage.process(&document)
    #expect(document.locations.map(\.admin1) == ["TX"])
  }

  @Test func `demonyms are left out on request`() throws {
    let stage = LocationExtraction(worlds: LocationTests.worlds, findsDemonyms: false)
    var document = LocationTests.document("Polish experts in Poland")
    try stage.process(&document)
    #expect(document.locations.map(\.kind) == [.country])
  }

  @Test func `boilerplate is read only on request`() throws {
    var document = LocationTests.document("Home of Poland")
    document.paragraphs[0].zone = .navigation
    var other = document
    try LocationTests.stage.process(&document)
    #expect(document.locations.isEmpty)
    try LocationExtraction(worlds: LocationTests.worlds, readsBoilerplate: true).process(&other)
    #expect(other.locations.count == 1)
  }

  @Test func `odd texts give no mentions and no crash`() throws {
    let texts = [
      "", "A", ".", "***,,,", String(repeating: "A", count: 50_000),
      String(repeating: "Paris ", count: 5_000), String(repeating: ", Texas", count: 5_000),
      "\u{fffd}",
    ]
    for text in texts { _ = try LocationTests.mentions(text) }
  }

  @Test func `mentions are sorted, lie in paragraphs and do not overlap, whatever the text`() throws
  {
    let words = [
      "Paris", "Texas", ",", "in", "Mr", "Jordan", "New", "York", "County", "of", "Kosovo*",
      "Georgia", "GEORGIA", ".", "\n\n", "Prague", "Process", "the", "U.S.", "Lendava", "said",
      "W.Va.",
    ]
    for seed in UInt64(1)...300 {
      var generator = TestGenerator(seed: seed)
      let text = (0..<generator.number(1...40)).map { _ in generator.element(of: words) }
        .joined(separator: " ")
      var document = LocationTests.document(text)
      try LocationTests.stage.process(&document)
      for (one, other) in zip(document.locations, document.locations.dropFirst()) {
        #expect(one.span.end <= other.span.start, "seed \(seed): \(text)")
      }
      for mention in document.locations {
        #expect(document.paragraphs.contains { $0.span.contains(mention.span) }, "seed \(seed)")
        #expect(mention.confidence >= 0 && mention.confidence <= 1)
      }
    }
  }
}

/// A small world: the built-in places without the long list of towns, and some towns.
enum LocationTests {
  static let towns = """
    Paris\tcity\tgeonames:2988507\t\tFR\t11\t48.85\t2.35\t2138551\t\tfsc
    Paris\tcity\tgeonames:4717560\t\tUS\tTX\t33.66\t-95.56\t24782\t\tfs
    Dallas\tcity\tgeonames:4684888\t\tUS\tTX\t32.78\t-96.81\t1304379\t\tfs
    Vienna\tcity\tgeonames:2761369\t\tAT\t09\t48.21\t16.37\t1691468\t\tc
    Prague\tcity\tgeonames:3067696\t\tCZ\t52\t50.09\t14.42\t1165581\t\tc
    Budapest\tcity\tgeonames:3054643\t\tHU\t05\t47.5\t19.04\t1741041\t\tc
    Szeged\tcity\tgeonames:715429\t\tHU\t06\t46.25\t20.15\t164883
    Lendava\tcity\tgeonames:3196500\t\tSI\t59\t46.57\t16.45\t3395
    Ljubljana\tcity\tgeonames:3196359\t\tSI\t61\t46.05\t14.51\t272220\t\tc
    Zagreb\tcity\tgeonames:3186886\t\tHR\t21\t45.81\t15.98\t698966\t\tc
    Belgrade\tcity\tgeonames:792680\t\tRS\tSE\t44.8\t20.47\t1273651\t\tc
    Abidjan\tcity\tgeonames:2293538\t\tCI\t93\t5.35\t-4.0\t6321017
    London\tcity\tgeonames:2643743\t\tGB\tENG\t51.51\t-0.13\t8961989\t\tsc
    Bristol\tcity\tgeonames:2654675\t\tGB\tENG\t51.46\t-2.6\t617280\t\ts
    Charleston\tcity\tgeonames:4801859\t\tUS\tWV\t38.35\t-81.63\t48864
    Secretary\tcity\tgeonames:1\t\tUS\tMD\t38.6\t-75.9\t5000\t\tw
    Plan\tcity\tgeonames:2\t\tCZ\t51\t49.9\t12.7\t5000\t\tw
    On\tcity\tgeonames:3\t\tBE\tWAL\t50.2\t5.3\t2000\t\tw
    Union\tcity\tgeonames:4\t\tUS\tNJ\t40.7\t-74.3\t58000\t\tw
    Police\tcity\tgeonames:5\t\tPL\t87\t53.6\t14.6\t34000\t\tw
    Louise\tcity\tgeonames:6\t\tUS\tTX\t29.1\t-96.4\t1000\t\tf
    Marina\tcity\tgeonames:7\t\tUS\tCA\t36.7\t-121.8\t21000\t\twfs
    Red\tcity\tgeonames:8\t\tXX\t\t1\t1\t20000\t\tw
    May\tcity\tgeonames:9\t\tXX\t\t1\t1\t20000\t\twfs
    """

  static let worlds: [World] = {
    do {
      let places = try World.compile(
        folder: Resources.path("gazetteers/world"), towns: Array(towns.utf8))
      return [World(try Gazetteer(image: places))]
    } catch {
      Issue.record("the tables of the world cannot be read: \(error)")
      return []
    }
  }()

  static let stage = LocationExtraction(worlds: worlds)

  static func document(_ text: String) -> Document {
    var document = Document(id: "test", sourceText: Array(text.utf8))
    document.tokens = Tokenizer().tokenize(document.text, in: document.paragraphs)
    return document
  }

  static func mentions(_ text: String) throws -> [(text: String, mention: LocationMention)] {
    var document = document(text)
    try stage.process(&document)
    return document.locations.map {
      (String(decoding: document.text[$0.span.range], as: UTF8.self), $0)
    }
  }
}
