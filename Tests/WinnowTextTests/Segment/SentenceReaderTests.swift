import Testing
import WinnowCore

@testable import WinnowText

@Suite struct SentenceReaderTests {
  /// Checks that a text is cut where `|` stands in it.
  private func check(_ marked: String, language: String? = nil) throws {
    let text = marked.filter { $0 != "|" }
    let found = try TokenizationTests.sentences(text, language: language)
    let expected = marked.split(separator: "|").map { String($0.drop { $0 == " " || $0 == "\n" }) }
    let trimmed = expected.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
    #expect(found == trimmed)
  }

  @Test(arguments: [
    "One.| Two.", "One!| Two!", "One?| Two?", "One…| Two…", "One?!| Two!?", "One!!!| Two???",
    "One...| Two...",
    "Is it?| yes", "It is!| good", "So it is.| he left.", "One.| 2 more.", "One.| $5 more.",
    "He left at 5.| They stayed.", "It was 1990.| They left.", "It cost 2.5 percent.| It rose.",
    "It is so‼| And then.", "What‽| No.", "¿Qué?| ¡No!| Sí.",
    // Stops of other scripts need no space.
    "一。|二。|三。", "一！|二？|三。", "एक।| दो।", "واحد؟| اثنان.", "ایک۔| دو۔", "Մեկ։| Երկու։",
    // No end, no word, no more.
    "One", "one two", ".", "...", "?!", "! One", ". One.", "…", "One, two", "One;", "One: two",
  ])
  func `a sentence ends at its mark`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    // Marks inside words, numbers and addresses.
    "It cost 1.5 to 2.5 million.", "See example.com for more.", "Mail a.b@c.org now.",
    "Open report.final.pdf now.",
    "Version 2.0.1 is out.", "At 10.30 he left.", "On 1.2.2020 he left.", "Node.js is fast.",
    "A .NET firm.",
    // Three points that leave something out.
    "He paused... and went on.", "He paused … and went on.", "So ... well.", "one ... two",
    // A comma or a colon goes on.
    "What?, he asked.", "Etc., he said.",
  ])
  func `other marks end nothing`(text: String) throws { try check(text) }

  @Test(arguments: [
    "“One.”| Two.", "\"One.\"| Two.", "‘One.’| Two.", "(One.)| Two.", "[One.]| Two.",
    "«One.»| Two.", "„Eins.“| Two.",
    "»Eins.«| Two.", "(“One.”)| Two.", "He said: “Go.”| She went.", "“One.| Two.”| Six.",
    "“One?”| “Two!”", "One.| (Two.)",
    "One.| “Two.”", "One.| [Two] six.", "“It is.| It was.”", "One.)| Two.",
    // A sentence goes on behind the quote.
    "“Is it?” he asked.", "“No!” they cried.", "He said (as usual.) that it is.",
    "The (so-called!) end.",
    "“Go on...” he said.",
    // Faces belong to what stands before them.
    "I love it. :)| Me too.", "Really? :-(| No.", "So. ;)| Yes.", "So. :D| Yes.",
  ])
  func `what closes behind the mark belongs to the sentence`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: [
    // Initials of names.
    "J. R. R. Tolkien wrote it.", "He met J. Smith.| They left.", "George W. Bush won.",
    "A. Smith came.",
    "Smith, J. and Jones, K. wrote it.", "É. Zola wrote it.",
    // A letter that is the last word.
    "Take plan B.| The rest is bad.", "Vitamin C.| It helps.", "It was him and I.| We left.",
    // Capitals with stops.
    "The U.S. Senate met.", "It is in the U.S.| The end.", "The U.N. Charter says so.",
    "He has a Ph.D. in law.",
    "At 5 p.m. on Monday.", "At 6 p.m.| They left.", "The D.C. area is large.",
    "In 44 B.C. Caesar died.",
    "J.R.R. Tolkien wrote it.", "The E.U. Council met.",
  ])
  func `letters with a stop are initials, unless a sentence begins`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: [
    "1. First item.", "2. Second item.| 3. Third one.", "a. First.| b. Second.", "12. One.",
    "123. One.",
    "We need:|\n- more time|\n- less noise", "We need:|\n* time|\n* peace",
    "We need:|\n• time|\n• peace",
    "We need:|\n1. water|\n2. air", "We need:|\n1) water|\n2) air", "We need:|\n– time",
    "We need|\na) time|\nb) peace",
    // A dash or number that begins no line, or has no space behind it.
    "We need - at once - more time.", "We need\n-5 degrees now", "We need\n1990 of them",
    "We need\n5 of them", "*one* and *two*",
  ])
  func `items on lines of their own are sentences`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "One.| ***| Two.", "One| =====| Two", "One| _____| two", "One| -----| two", "One| ####| two",
    "One| ~~~~| two",
    "*****| One", "One| *****", "One|\n-----|\ntwo",
    // Shorter ones, and signs inside words.
    "One == two", "One --- two", "One ** two", "One ___ two", "one=====two", "C++ and C## too",
  ])
  func `a rule drawn with signs stands alone`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "the region.|The rest", "he left.|She stayed.", "the end.|A new one", "the wall.1| The rest.",
    "the end!|The rest",
    "the end?|The rest", "he said it.”|The rest",
    // What has no space inside it.
    "Newsfeed.Com is old.", "see www.Example.Org", "e.g.This", "the U.S.A", "the end.of it",
    "the end.UN it", "a.B c",
    "user@host.Org", "the file.Txt@host",
  ])
  func `a mark without a space parts a small letter and a capital`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: [
    "Kay Mann| 04/26/2001 07:17 AM| Will you come?", "Kay Mann 4/6/01 7:17 pm",
    "Kay Mann| 04/26/2001 07:17:05 PM| Yes.", "Kay Mann/HOU/ECT| 04/26/2001 07:17 AM| To: all",
    "04/26/2001 07:17 AM| Yes.",
    // In a sentence it ends nothing before it.
    "On 04/26/2001 07:17 AM| We met.", "since 04/26/2001 07:17 AM| and so on",
    "(04/26/2001 07:17 AM",
    // No stamp.
    "Kay Mann 04/26/2001 Will you come?", "Kay Mann 07:17 AM Will you come?",
    "Kay Mann 04/26 07:17 AM Will you?",
    "Kay Mann 04/26/2001 07:17 Will you come?", "Kay Mann 04-26-2001 07:17 AM Will you?",
    "the 7 AM train",
  ])
  func `a stamp of a mail program stands alone`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    "Jane Doe <jane@example.org>| We met.", "Jane Doe <jane@example.org>| 5 of them.",
    "Email: jane@example.org| here it is",
    "E-mail: jane@example.org| here it is", "Mail: jane@example.org| Yes",
    "Ask <jane@example.org> for more.", "Write to jane@example.org for more.",
    "Email jane@example.org for more.",
    "Jane Doe <jane@example.org>", "@jane said so.", "a @ b",
  ])
  func `an address behind a label or a name ends a line`(marked: String) throws {
    try check(marked)
  }

  @Test(arguments: [
    "Best regards,| Jane Doe", "Regards,| Jane", "Thanks,| Jane", "Sincerely,| Jane",
    "Kind regards,| Jane Doe",
    "So be it.| Cheers,| Jane", "With best wishes,| Jane Doe",
    // No name, no comma, no closing.
    "Best regards, jane", "Best regards from Jane", "Thanks, but no.", "Dear Jane, Thanks",
    "Best regards,", "Hello, Jane",
  ])
  func `a closing stands apart from the name below it`(marked: String) throws { try check(marked) }

  @Test(arguments: [
    ("de", "Mit freundlichen Grüßen,| Anna"), ("fr", "Cordialement,| Anna"),
    ("es", "Saludos,| Anna"),
    ("it", "Cordiali saluti,| Anna"), ("pl", "Pozdrawiam,| Anna"), ("sv", "Hälsningar,| Anna"),
    ("ru", "С уважением,| Анна"),
  ])
  func `closings follow the language`(language: String, marked: String) throws {
    try check(marked, language: language)
  }
}
