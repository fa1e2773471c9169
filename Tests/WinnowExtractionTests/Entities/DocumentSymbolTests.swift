import Testing
import WinnowCore

@Suite struct DocumentSymbolTests {
  @Test(arguments: [
    ("Full text of the Resolution, A/RES/71/1, is available", ["A/RES/71/1"]),
    ("see UN/POP/MIG-15CM/2017/15 10 February 2017", ["UN/POP/MIG-15CM/2017/15"]),
    ("E/ESCAP/GCM/PREP/L.1/Rev.1 Distr.: Limited", ["E/ESCAP/GCM/PREP/L.1/Rev.1"]),
    ("in COM(2013) 292 final", ["COM(2013) 292"]),
    (
      "Directive 2011/36/EU and Regulation (EU) No 604/2013 apply",
      ["Directive 2011/36/EU", "Regulation (EU) No 604/2013"]
    ),
    ("Security by Resolution 1325 (2000) of October", ["Resolution 1325 (2000)"]),
    ("document WK 10084/2018 of the Council", ["WK 10084/2018"]),
  ])
  func `symbols of documents are instruments`(text: String, symbols: [String]) throws {
    #expect(try EntityProbe.texts("INSTRUMENT", text) == symbols)
  }

  @Test(arguments: [
    "and/or", "open 24/7", "on 14/7/2017", "May 10/11", "he/she/it", "TCP/IP", "page 4/5",
  ])
  func `other slashes are not`(text: String) throws {
    #expect(try EntityProbe.texts("INSTRUMENT", text) == [])
  }

  @Test(arguments: [
    // Symbols of the United Nations.
    ("see A/RES/71/1.", ["A/RES/71/1"]), ("S/2017/123 says", ["S/2017/123"]),
    ("in A/HRC/35/L.2, it", ["A/HRC/35/L.2"]),
    ("A/RES/71/1 and S/RES/1325", ["A/RES/71/1", "S/RES/1325"]),
    ("(E/CN.4/2000/3)", ["E/CN.4/2000/3"]),
    // Of the European Union.
    ("in COM(2016) 1 of", ["COM(2016) 1"]), ("in SEC(2007)1463 of", ["SEC(2007)1463"]),
    ("in SWD(2020) 207", ["SWD(2020) 207"]),
    ("Regulation (EC) No 810/2009 says", ["Regulation (EC) No 810/2009"]),
    ("Regulation (EU) 2016/679 says", ["Regulation (EU) 2016/679"]),
    ("Directive 95/46/EC says", ["Directive 95/46/EC"]),
    // Resolutions with their number, and with their year.
    ("in Resolution 1325 it says", ["Resolution 1325"]),
    ("in Resolution 242 (1967) it", ["Resolution 242 (1967)"]),
  ])
  func `symbols are taken whole`(text: String, symbols: [String]) throws {
    #expect(try EntityProbe.texts("INSTRUMENT", text) == symbols)
  }

  @Test(arguments: [
    "A/B testing", "A/B/C", "N/A", "and/or/if 1", "w/o 2/3", "HIV/AIDS", "km/h 3/4", "1/2/3",
    "Q/A 7", "S/M/L",
    "COM(ab) 1", "COM (2016)", "COM(2016)", "CO(2016) 1", "ABC(16) 1", "in Article 5",
    "Resolution 12", "Resolution of 1325",
    "the resolution 1325", "Regulation (EU)", "Directive of 2011", "Room 12/13", "May 2011/36",
  ])
  func `other numbers and slashes are no symbols`(text: String) throws {
    let document = try EntityProbe.document(text)
    #expect(!document.entities.contains { $0.rule == "document-symbol" })
  }
}
