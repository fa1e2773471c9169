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
    ("desde 2015", "2015 → 2015/.. 2015"),
    ("hasta mayo de 2017", "mayo de 2017 → ../2017-05 2017-05"),
    ("enero-marzo de 2018", "enero-marzo de 2018 → 2018-01/2018-03 2018-01/2018-03"),
    ("a finales de mayo de 2017", "finales de mayo de 2017 → 2017-05~ 2017-05"),
    (
      "entre el 3 de mayo y el 5 de junio de 2017",
      "3 de mayo y el 5 de junio de 2017 → 2017-05-03/2017-06-05 2017-05-03/2017-06-05"
    ),
    ("lundi 3 mai 2017", "lundi 3 mai 2017 → 2017-05-03 2017-05-03"),
    (
      "entre le 3 et le 5 mai 2017",
      "3 et le 5 mai 2017 → 2017-05-03/2017-05-05 2017-05-03/2017-05-05"
    ),
    ("depuis 2015", "2015 → 2015/.. 2015"), ("jusqu'en 2018", "2018 → ../2018 2018"),
    ("avant 2018", "2018 → ../2017 2018"), ("fin mai 2017", "fin mai 2017 → 2017-05~ 2017-05"),
    ("en août 2017", "août 2017 → 2017-08 2017-08"),
    ("Montag, den 3. Mai 2017", "Montag, den 3. Mai 2017 → 2017-05-03 2017-05-03"),
    (
      "vom 3. Mai bis zum 5. Juni 2017",
      "3. Mai bis zum 5. Juni 2017 → 2017-05-03/2017-06-05 2017-05-03/2017-06-05"
    ),
    ("bis 2018", "2018 → ../2018 2018"), ("Ende Mai 2017", "Ende Mai 2017 → 2017-05~ 2017-05"),
    ("Januar bis März 2018", "Januar bis März 2018 → 2018-01/2018-03 2018-01/2018-03"),
    ("am 24.12.2022", "24.12.2022 → 2022-12-24 2022-12-24"),
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
