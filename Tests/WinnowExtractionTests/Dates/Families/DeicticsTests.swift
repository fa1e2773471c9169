import Testing
import WinnowCore

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022.
@Suite struct DeicticsTests {
  static let days: [(String, [String])] = [
    ("It ends today.", ["today → 2022-11-24 2022-11-24"]),
    ("Today it ends.", ["Today → 2022-11-24 2022-11-24"]),
    ("NEWS OF TOMORROW", ["TOMORROW → 2022-11-25 2022-11-25"]),
    ("yesterday's vote", ["yesterday → 2022-11-23 2022-11-23"]),
    ("the day before yesterday", ["the day before yesterday → 2022-11-22 2022-11-22"]),
    ("He left day before yesterday.", ["day before yesterday → 2022-11-22 2022-11-22"]),
    ("the day after tomorrow", ["the day after tomorrow → 2022-11-26 2022-11-26"]),
    ("since yesterday", ["yesterday → 2022-11-23/.. 2022-11-23"]),
    ("until tomorrow", ["tomorrow → ../2022-11-25 2022-11-25"]),
    ("before today", ["today → ../2022-11-23 2022-11-24"]),
    ("after tomorrow", ["tomorrow → 2022-11-26/.. 2022-11-25"]),
    ("yesteryear", []), ("todays", []), ("the day", []),
  ]

  @Test(arguments: days)
  func `days are counted from the reference`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let parts: [(String, [String])] = [
    ("tonight", ["tonight → 2022-11-24 2022-11-24TNI"]),
    ("this morning", ["this morning → 2022-11-24 2022-11-24TMO"]),
    ("this afternoon", ["this afternoon → 2022-11-24 2022-11-24TAF"]),
    ("last night", ["last night → 2022-11-23 2022-11-23TNI"]),
    ("yesterday morning", ["yesterday morning → 2022-11-23 2022-11-23TMO"]),
    ("tomorrow evening", ["tomorrow evening → 2022-11-25 2022-11-25TEV"]),
    ("the previous evening", ["the previous evening → 2022-11-23 2022-11-23TEV"]),
    ("the next morning", ["the next morning → 2022-11-25 2022-11-25TMO"]),
    ("the same afternoon", ["the same afternoon → 2022-11-24 2022-11-24TAF"]),
    ("that evening", ["that evening → 2022-11-24 2022-11-24TEV"]),
    // Alone behind a preposition it is one of the day that is spoken of.
    ("in the morning", ["the morning → 2022-11-24 2022-11-24TMO"]),
    ("by the evening", ["the evening → 2022-11-24 2022-11-24TEV"]),
    ("until the afternoon", ["the afternoon → 2022-11-24 2022-11-24TAF"]),
    ("at night", ["at night → - XXXX-XX-XXTNI"]),
    ("good morning", []), ("a cold morning", []), ("the night sky", []), ("in the night sky", []),
    ("in the evenings", []), ("at morning", []), ("at dawn", []), ("these mornings", []),
    // Before a day it is one of that.
    ("the night of 3 May 2020", ["the night of 3 May 2020 → 2020-05-03 2020-05-03TNI"]),
    ("the evening of May 3, 2020", ["the evening of May 3, 2020 → 2020-05-03 2020-05-03TEV"]),
    ("the morning of Easter 2019", ["the morning of Easter 2019 → 2019-04-21 2019-04-21TMO"]),
    ("late afternoon yesterday", ["late afternoon yesterday → 2022-11-23 2022-11-23TAF"]),
    ("the mornings of 3 May 2020", ["3 May 2020 → 2020-05-03 2020-05-03"]),
    ("on the morning of the attack", []),
  ]

  @Test(arguments: parts)
  func `parts of the day belong to the day beside them`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  static let vague: [(String, [String])] = [
    ("It is closed now.", ["now → - PRESENT_REF"]),
    ("Nowadays it is closed.", ["Nowadays → - PRESENT_REF"]),
    ("closed right now", ["right now → - PRESENT_REF"]),
    ("closed at present", ["at present → - PRESENT_REF"]),
    ("closed at the moment", ["at the moment → - PRESENT_REF"]),
    ("the current rules", ["current → - PRESENT_REF"]),
    ("these days", ["these days → - PRESENT_REF"]),
    ("It closed recently.", ["recently → - PAST_REF"]),
    ("as in the past", ["the past → - PAST_REF"]),
    ("in the recent past", ["the recent past → - PAST_REF"]),
    ("a recent poll", ["recent → - PAST_REF"]), ("in recent years", ["recent years → - PAST_REF"]),
    ("in the future", ["the future → - FUTURE_REF"]),
    ("in the near future", ["the near future → - FUTURE_REF"]),
    ("in the foreseeable future", ["the foreseeable future → - FUTURE_REF"]),
    // A capital inside a sentence is a name, and before a unit the words mean something else.
    ("He reads Current Affairs.", []),
    ("the past two months", ["the past two months → 2022-09-24/2022-11-23 P2M"]),
    ("know", []), ("a moment", []), ("the recency", []),
  ]

  @Test(arguments: vague)
  func `vague words say past, present or future`(text: String, expected: [String]) throws {
    #expect(try DateFixture.values(text) == expected)
  }

  @Test(arguments: ["It is closed now.", "a recent poll", "these days", "in the near future"])
  func `vague words stay out when they are not asked for`(text: String) throws {
    #expect(try DateFixture.values(text, ["vague": .flag(false)]) == [])
  }
}
