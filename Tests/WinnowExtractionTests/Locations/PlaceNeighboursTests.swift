import Testing
import WinnowCore

@testable import WinnowExtraction

@Suite struct PlaceNeighboursTests {
  /// The places as text, country and division.
  private func found(_ text: String) throws -> [String] {
    try LocationTests.mentions(text).map {
      ([$0.text, $0.mention.country, $0.mention.admin1].compactMap { $0 }).joined(separator: "/")
    }
  }

  @Test(arguments: [
    ("She lives in Paris, Texas.", ["Paris/US/TX", "Texas/US/TX"]),
    ("She lives in Paris, Tex., now.", ["Paris/US/TX", "Tex./US/TX"]),
    ("She lives in Paris, TX.", ["Paris/US/TX", "TX/US/TX"]),
    ("She lives in Paris, France.", ["Paris/FR/11", "France/FR"]),
    ("Dallas, Texas, is large.", ["Dallas/US/TX", "Texas/US/TX"]),
    ("in Charleston, W.Va., now", ["Charleston/US/WV", "W.Va./US/WV"]),
    // The parent decides for the other mentions of the name, too.
    ("Paris, Texas, is small. Paris has a mill.", ["Paris/US/TX", "Texas/US/TX", "Paris/US/TX"]),
    // A place that does not hold the other is only its neighbour.
    ("from Paris, Austria is far", ["Paris/FR/11", "Austria/AT"]),
    ("in Vienna, Texas is far", ["Vienna/AT/09", "Texas/US/TX"]),
    // Without a comma nothing is said.
    ("She lives in Paris.", ["Paris/FR/11"]),
  ])
  func `a parent behind a comma decides where a name lies`(text: String, expected: [String]) throws
  {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    // After a name and a comma an abbreviation is a place, even where the name is none of the list.
    ("in Qwertzu, Ind., now", ["Ind./US/IN"]), ("in Qwertzu, Mo., now", ["Mo./US/MO"]),
    ("in Qwertzu, Calif., now", ["Calif./US/CA"]),
    // With inner stops or four letters it can be nothing else.
    ("the N.Y. police", ["N.Y./US/NY"]), ("in Calif. and", ["Calif./US/CA"]),
    ("in Mich. and", ["Mich./US/MI"]), ("the N.H. law", ["N.H./US/NH"]),
    // Bare codes and short abbreviations are words.
    ("It is OR and IN.", []), ("ME and OK", []), ("He said OK.", []), ("the Ind. page", []),
    ("see Mo. 5", []), ("La. la", []), ("an ID card", []),
    ("on the PA system", []), ("in MS Word", []), ("a CO detector", []), ("my MA thesis", []),
    ("qwertzu, MO", []), ("HI there", []),
    ("the Del. key", []),
  ])
  func `short forms of divisions ask for a name before them`(text: String, expected: [String])
    throws
  {
    #expect(try found(text) == expected)
  }

  @Test(arguments: [
    // A small town counts where its country or division is spoken of.
    ("Lendava and Ljubljana", 2), ("Slovenia: near Lendava", 2), ("Vienna, Lendava, Ljubljana", 3),
    ("Vienna Lendava Ljubljana** Prague", 4),
    // Else not, in a list or out of it.
    ("Vienna, Lendava", 1), ("Lendava and Vienna", 1), ("Vienna, Lendava, Prague", 2),
    ("Lendava, Lendava, Lendava", 0),
    // Words are none in a list either.
    ("Vienna, Police, Prague", 2), ("Vienna, Plan and Prague", 2),
  ])
  func `a small town asks for its country`(text: String, count: Int) throws {
    #expect(try found(text).count == count)
  }
}
