import Testing

@testable import WinnowText

@Suite struct AuthorNamesTests {
  @Test(arguments: [
    ("Ann Lee", ["Ann Lee"]), ("By Ann Lee", ["Ann Lee"]),
    ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee & Bo Ek; Cy Oz", ["Ann Lee", "Bo Ek", "Cy Oz"]),
    ("Ann Lee, Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, Bo Ek and Cy Oz", ["Ann Lee", "Bo Ek", "Cy Oz"]),
    // A family name before the comma, one word, letters behind a name.
    ("Lee, Ann", ["Lee, Ann"]), ("Reuters", ["Reuters"]), ("Ann Lee, MD", ["Ann Lee, MD"]),
    ("Autor: Jörg Öz", ["Jörg Öz"]), ("山田太郎", ["山田太郎"]),
    // No names: addresses, handles, nobody, nothing.
    ("https://www.facebook.com/ann", []), ("@ann", []), ("ann@example.org", []), ("admin", []),
    ("null", []),
    ("123", []), ("", []), (" - ", []), ("By", []),
  ])
  func `a value that is there for names gives them`(value: String, expected: [String]) {
    #expect(AuthorNames.stated(value) == expected)
  }

  @Test(arguments: [
    ("By Ann Lee", ["Ann Lee"]), ("by Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Von Anna von der Heide und Bo Ek", ["Anna von der Heide", "Bo Ek"]),
    ("Ann Lee, Staff writer", ["Ann Lee"]), ("Ann Lee | 3 May 2021", ["Ann Lee"]),
    ("By Ann Lee • 3 min read", ["Ann Lee"]), ("Par Zoé Ça et Bo Ek", ["Zoé Ça", "Bo Ek"]),
    ("Written by J. R. Lee Jr.", ["J. R. Lee Jr."]), ("Ann Lee - Lagos", ["Ann Lee"]),
    // No names of persons.
    ("Posted 3 May 2021", []), ("May 3 2021", []), ("Share this", []), ("Reuters", []),
    ("Ann Lee wrote this book on bees and their trees", []), ("10:30", []), ("", []),
  ])
  func `a byline gives the names that it begins with`(line: String, expected: [String]) {
    #expect(AuthorNames.ofByline(line) == expected)
  }

  @Test(arguments: [
    ("Ann Lee", ["Ann Lee"]), ("Reuters", ["Reuters"]),
    ("By Ann Lee, News Editor, 3 May 2021", ["Ann Lee"]),
    ("Meadow Post Staff November 20, 2019 10:30", []),
    ("Ann Lee is a writer who lives in the hills with her bees and many trees", []),
  ])
  func `the text of an element gives names and nothing else`(text: String, expected: [String]) {
    #expect(AuthorNames.ofElement(text) == expected)
  }
}
