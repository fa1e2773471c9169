import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct LocalesTests {
  @Test(arguments: [
    ("el 3 de mayo de 2017", "3 de mayo de 2017 → 2017-05-03 2017-05-03"),
    (
      "del 3 al 5 de mayo de 2017",
      "3 al 5 de mayo de 2017 → 2017-05-03/2017-05-05 2017-05-03/2017-05-05"
    ),
    ("en febrero de 2018", "febrero de 2018 → 2018-02 2018-02"),
    ("miércoles 3 de mayo de 2017", "miércoles 3 de mayo de 2017 → 2017-05-03 2017-05-03"),
    ("le 1er août 2017", "1er août 2017 → 2017-08-01 2017-08-01"),
    ("du 3 au 5 février 2017", "3 au 5 février 2017 → 2017-02-03/2017-02-05 2017-02-03/2017-02-05"),
    ("am 3. Mai 2017", "3. Mai 2017 → 2017-05-03 2017-05-03"),
    (
      "vom 3. bis 5. März 2017", "3. bis 5. März 2017 → 2017-03-03/2017-03-05 2017-03-03/2017-03-05"
    ),
    ("im Dezember 2017", "Dezember 2017 → 2017-12 2017-12"),
  ])
  func `explicit dates of other languages are found`(text: String, expected: String) throws {
    #expect(try DateFixture.values(text) == [expected])
  }

  @Test func `a language that is not asked for is not found`() throws {
    #expect(
      try DateFixture.values("el 3 de mayo de 2017", ["locales": .strings(["en"])]) == [
        "2017 → 2017 2017"
      ])
  }

  @Test func `words of other languages do not disturb English`() throws {
    #expect(try DateFixture.values("A Mars rover and its mars; Mai Lin; un, de, et, von").isEmpty)
  }
}
