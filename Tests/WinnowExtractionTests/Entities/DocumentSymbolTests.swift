import Testing

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
}
