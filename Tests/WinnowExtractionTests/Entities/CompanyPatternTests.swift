import Testing
import WinnowCore

@Suite struct CompanyPatternTests {
  /// The companies that the legal form at their end shows.
  private func companies(_ text: String) throws -> [String] {
    let document = try EntityProbe.document(text)
    return document.entities.filter { $0.rule == "pattern-company" }.map {
      EntityProbe.text(of: $0, in: document)
    }
  }

  @Test(
    arguments: [
      ("shares of Qwertzu Ltd fell", "Qwertzu Ltd"), ("shares of Qwertzu Inc fell", "Qwertzu Inc"),
      ("by Qwertzu GmbH in", "Qwertzu GmbH"),
      ("by Qwertzu AG in", "Qwertzu AG"), ("by Qwertzu LLC in", "Qwertzu LLC"),
      ("by Qwertzu plc in", nil), ("by Qwertzu Oy in", "Qwertzu Oy"),
      ("by Qwertzu SARL in", "Qwertzu SARL"), ("by Qwertzu Corp in", "Qwertzu Corp"),
      ("by Qwertzu Limited in", "Qwertzu Limited"),
      // With the full stop of the form.
      ("shares of Qwertzu Ltd. fell", "Qwertzu Ltd."), ("of Qwertzu Inc. and", "Qwertzu Inc."),
      ("It is Qwertzu Ltd.", "Qwertzu Ltd."),
      // Several words, several forms, and a comma before the form.
      ("of Qwertzu Asdfgh Trading Ltd fell", "Qwertzu Asdfgh Trading Ltd"),
      ("of Qwertzu Co. Ltd. fell", "Qwertzu Co. Ltd."),
      ("of Qwertzu Pvt. Ltd. fell", "Qwertzu Pvt. Ltd."),
      ("of Qwertzu, Inc. fell", "Qwertzu, Inc."), ("of Qwertzu Pty Ltd fell", "Qwertzu Pty Ltd"),
      // Joined words and initials.
      ("of Qwertzu & Asdfgh Ltd fell", "Qwertzu & Asdfgh Ltd"),
      ("of Qwertzu-Asdfgh Ltd fell", "Qwertzu-Asdfgh Ltd"),
      ("of J. Qwertzu Ltd fell", "J. Qwertzu Ltd"), ("of QWZ Ltd fell", "QWZ Ltd"),
      // What stands before it is none of it.
      ("On Monday Qwertzu Ltd fell", "Qwertzu Ltd"), ("The Qwertzu Ltd fell", "Qwertzu Ltd"),
      ("and Mr Qwertzu Ltd", "Qwertzu Ltd"),
    ] as [(String, String?)])
  func `a company is known by its legal form`(text: String, expected: String?) throws {
    #expect(try companies(text) == [expected].compactMap { $0 })
  }

  @Test(arguments: [
    "Ltd", "the Ltd fell", "a limited time", "The Inc. fell", "qwertzu Ltd fell",
    "In May Inc. fell", "Qwertzu limited it",
    "Qwertzu. Ltd is a form", "Qwertzu (Ltd)", "the co-founder", "Qwertzu and ag", "sa Qwertzu", "",
    "& Ltd",
  ])
  func `a form without a name before it shows none`(text: String) throws {
    #expect(try companies(text) == [])
  }
}
