import Testing
import WinnowCore

@testable import WinnowExtraction

/// The reference is Thursday, 24 November 2022: the Friday before it is the 18th, the one behind it
/// the 25th.
@Suite struct TenseLexiconTests {
  static let ahead = [
    "It will open on Friday.", "It shall open on Friday.", "It won't open on Friday.",
    "It would open on Friday.", "It could be open on Friday.", "He says it'll open on Friday.",
    "It expects to open on Friday.", "It opens soon, on Friday.",
    // A plan: an infinitive behind the present, or a participle that points ahead.
    "It is to open on Friday.", "It is to be opened on Friday.", "It has to open on Friday.",
    "It is expected to open on Friday.", "It is due on Friday.",
    "The vote is scheduled for Friday.",
    "They are planning to leave on Friday.", "They were planning to leave on Friday.",
    "They want to leave on Friday.", "It was set to resume on Friday.",
    "They will have a meeting on Friday.",
    // The verb behind, where none stands before.
    "On Friday it will open.", "On Friday it is expected to open.",
    "A proposed merger on Friday will fail.",
    // Whatever the verb, "until" asks for a day to come.
    "It stayed open until Friday.",
    "It opened. It will close on Friday.",
  ]

  @Test(arguments: ahead)
  func `the next Friday is meant`(text: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.timex) == ["2022-11-25"])
  }

  static let behind = [
    "It opened on Friday.", "It was opened on Friday.", "It fell on Friday.", "They met on Friday.",
    "It has opened on Friday.", "It is closed on Friday.",
    "It had been scheduled for Friday.", "It was previously planned for Friday.",
    "It was due on Friday.",
    "It was to be held on Friday.", "They set a record on Friday.",
    "On Friday it opened.", "On Friday it planned a vote.", "On Friday a vote was planned.",
    "Until Friday it was open.",
    // Verbs of other sentences and names do not count.
    "It will close. It opened on Friday.", "It opened on Friday. It will close.",
    "They met Will on Friday.",
    // Nor does nothing.
    "the talks on Friday", "Friday",
  ]

  @Test(arguments: behind)
  func `the last Friday is meant`(text: String) throws {
    let found = try DateFixture.stage().mentions(in: text, reference: "2022-11-24")
    #expect(found.map(\.timex) == ["2022-11-18"])
  }
}
