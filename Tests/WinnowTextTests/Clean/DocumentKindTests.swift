import Testing
import WinnowCore

@testable import WinnowText

/// Documents of the kinds that clean-up is for, on other subjects than the seeds and in other languages.
@Suite struct DocumentKindTests {
  func clean(_ text: String, _ boilerplate: String = "drop") throws -> Document {
    var document = Document(id: "kind", sourceText: Array(text.utf8))
    try Normalization(options: StageOptions(Normalization.declaration)).process(&document)
    let options: [String: OptionValue] = ["boilerplate": .string(boilerplate)]
    try Cleaning(options: StageOptions(Cleaning.declaration, options)).process(&document)
    DocumentLaws.check(document, text)
    return document
  }

  @Test func `PDF text: lines and pages are joined, lone page numbers and running heads go`() throws
  {
    let document = try clean(
      #"""
      Annual Report 2019
      Northern Rivers Trust

      The Trust was founded in 1987 by a small group of anglers who
      were worried about the state of the river. Since then it has
      grown into an organisation with more than four hundred mem-
      bers and a staff of twelve. In 2019 we planted 3,200 trees along
      the upper reaches and removed two disused weirs.

      Our work rests on three pillars:

      - habitat restoration, with a special focus on spawning grounds
      and side channels that fell dry in the drought;
      - monitoring of water quality at sixteen stations;
      - education in schools.

      12

      Annual Report 2019

      Restoration of the side channels began in the spring. The land-
      owners gave their consent, and the long-
      term lease was signed in May. As the work went on, it be-
      came clear that the ground held more gravel than the survey had

      13

      Annual Report 2019

      suggested, and a second dredger had to be hired. The cost rose by
      a fifth. Even so, the channels were filled on 3 October.

      FINANCES
      Income was £412,000, of which two thirds came from grants. The
      rest was given by members. Expenditure was £398,000.

      14

      Annual Report 2019

      Thanks are due to all who helped. The Trust could not do without
      its volunteers.

      15
      """#)
    #expect(
      document.paragraphTexts == [
        "Annual Report 2019\nNorthern Rivers Trust",
        "The Trust was founded in 1987 by a small group of anglers who were worried about the state of the river. Since then it has grown into an organisation with more than four hundred members and a staff of twelve. In 2019 we planted 3,200 trees along the upper reaches and removed two disused weirs.",
        "Our work rests on three pillars:",
        "- habitat restoration, with a special focus on spawning grounds and side channels that fell dry in the drought;\n- monitoring of water quality at sixteen stations;\n- education in schools.",
        "Restoration of the side channels began in the spring. The landowners gave their consent, and the long-term lease was signed in May. As the work went on, it became clear that the ground held more gravel than the survey had suggested, and a second dredger had to be hired. The cost rose by a fifth. Even so, the channels were filled on 3 October.",
        "FINANCES",
        "Income was £412,000, of which two thirds came from grants. The rest was given by members. Expenditure was £398,000.",
        "Thanks are due to all who helped. The Trust could not do without its volunteers.",
      ])
    #expect(document.rules.count { $0 == "page-number" } == 4)
    #expect(document.rules.count { $0 == "running-head" } == 3)
    #expect(document.rules.count { $0 == "page-join" } == 1)
  }

  @Test func `a viewer page: numbers and heads stuck to the text, notes, related papers`() throws {
    let document = try clean(
      #"""
      HANDBOOK OF HILL FARMING

      Size: px
      Start display at page:

      Download "HANDBOOK OF HILL FARMING"

      Transcript

      1 HANDBOOK OF HILL FARMING Second edition Board of Agriculture

      2 Hill Farming Contents 1 Sheep 2 Cattle 3 Grass

      3 Hill Farming Sheep are the mainstay of the hill farm. Of the 2 million ewes in the county, 1 most are of the old breed, which does not need much care but gives little wool. The lambs are born late, at the end of April, and sold in the autumn to farms lower down, where the grass is 1 County Survey, 1951.

      4 Hill Farming richer. A good ram is worth 50 pounds and more. 2 The farmer s wife keeps the books. 2 At prices of 1952.

      5 Hill Farming Cattle need more room. On 3 of the farms they were given up.

      Related papers

      Notes on Grassland

      Notes on Grassland Notes on Grassland by J. Hay. The grassland of the hills is thin and

      More information

      Wool and its Uses

      Wool and its Uses Wool and its Uses A lecture given at the

      More information

      The Shepherd s Year

      The Shepherd s Year January The shepherd sits by the fire and

      More information
      """#)
    #expect(
      document.paragraphTexts == [
        "HANDBOOK OF HILL FARMING",
        "HANDBOOK OF HILL FARMING Second edition Board of Agriculture",
        "Contents 1 Sheep 2 Cattle 3 Grass",
        "Sheep are the mainstay of the hill farm. Of the 2 million ewes in the county, most are of the old breed, which does not need much care but gives little wool. The lambs are born late, at the end of April, and sold in the autumn to farms lower down, where the grass is richer. A good ram is worth 50 pounds and more. The farmer's wife keeps the books.",
        "Cattle need more room. On 3 of the farms they were given up.",
      ])
    #expect(document.title == "HANDBOOK OF HILL FARMING")
  }

  @Test func `a flattened German page: menus, share lines, notices and the copyright line go`()
    throws
  {
    let document = try clean(
      #"""
      Startseite
      Über uns
      Aktuelles
      Kontakt
      Startseite > Aktuelles > Meldungen
      Neue Brücke über die Lahn eröffnet
      Am Samstag hat der Bürgermeister die neue Brücke über die Lahn dem Verkehr übergeben. Rund dreihundert Gäste waren gekommen, um das Bauwerk zum ersten Mal zu Fuß zu überqueren.
      Die Brücke ist 120 Meter lang und hat 14 Millionen Euro gekostet. Sie ersetzt einen Bau aus dem Jahr 1958, der nicht mehr zu retten war.
      Teilen
      Drucken
      Anzeige
      Das könnte Sie auch interessieren
      Impressum
      Datenschutz
      © 2021 Stadt Weilburg. Alle Rechte vorbehalten.
      """#)
    #expect(document.paragraphs.map(\.zone) == [.title, .main, .main])
    #expect(document.title == "Neue Brücke über die Lahn eröffnet")
  }

  @Test func `a Russian page: menu, counter, share line and comment form go`() throws {
    let document = try clean(
      #"""
      Главная
      Новости
      Контакты

      В Твери открылся новый музей

      12 марта 2021

      В субботу в центре города открылся музей истории Волги. В шести залах собраны карты, модели судов и фотографии, многие из которых прежде никогда не показывали.

      Вход в музей до конца месяца свободный. По словам директора, экспозицию будут обновлять каждые полгода.

      Просмотров: 1 204

      Поделиться с друзьями:

      Добавить комментарий

      Ваш e-mail не будет опубликован. Обязательные поля помечены *
      """#)
    #expect(document.paragraphs.map(\.zone) == [.title, .main, .main, .main])
    #expect(
      document.rules == [
        "menu", "view-counter", "share-line", "comment-form", "comment-form",
      ])
  }

  @Test func `a news index keeps its items and loses the labels of its links`() throws {
    let source = #"""
      News

      Bridge closed for repairs

      The bridge over the Lea is closed from Monday on. Drivers should take the road along the ...

      Read more

      New mayor elected

      In the second round of the election the candidate of the Greens won with 53 percent of the ...

      Read more

      Library opens again

      After a year of building work the town library opens its doors on Saturday. There will be ...

      Read more
      """#
    let document = try clean(source)
    #expect(document.string == source.replacing("\n\nRead more", with: ""))
  }

  @Test func `e-mail: prose is joined; quotations, greetings and signature keep their lines`()
    throws
  {
    let document = try clean(
      #"""
      Hi Tom,

      thanks for the note. I had a look at the draft last night and I think
      that it is nearly there. Two things, though: the second section is too
      long, and the third says what the first has said already.

      > Could you send me your comments by Friday?
      > I have to hand it in on Monday.

      Yes, that should work. I am in the office on Thursday and will have the
      whole afternoon for it.

      Best wishes
      Anna

      --
      Anna Berg
      Harbour Office
      Tel. +47 55 00 00 00
      """#)
    #expect(document.paragraphTexts[1].contains("I think that it is nearly there."))
    #expect(document.paragraphTexts[2].contains("Friday?\n> I have"))
    #expect(document.paragraphTexts[4] == "Best wishes\nAnna")
  }

  @Test func `German wrapped prose is joined, its capitals notwithstanding`() throws {
    let document = try clean(
      #"""
      Die Gemeinde hat im vergangenen Jahr beschlossen, den alten
      Bahnhof zu kaufen und zu einem Begegnungszentrum umzu-
      bauen. Die Arbeiten sollen im Frühjahr beginnen und etwa ein
      Jahr dauern. Nach Angaben der Verwaltung sind die Kosten mit
      drei Millionen Euro veranschlagt, von denen das Land die Hälf-
      te übernimmt. Der Gemeinderat stimmte dem Vorhaben mit gro-
      ßer Mehrheit zu; Kritik kam nur von der Fraktion der Freien
      Wähler, die eine Sanierung des Rathauses für dringlicher hält.
      Am Ende der Sitzung dankte der Bürgermeister allen Beteiligten.
      Partager
      """#)
    #expect(document.paragraphs.count == 1)
    #expect(document.string.contains("umzubauen") && document.string.contains("Hälfte übernimmt"))
    #expect(document.string.contains("großer Mehrheit"))
  }

  static let unharmed = [
    // Verse, with and without capitals.
    #"""
    The Road Not Taken by Me

    I went along the lower road
    That led me past the mill,
    And there I set down half my load
    And looked up at the hill.

    the rain came in
    on small feet
    and the cat
    did not look up
    it knew
    what rain is

    O wind that blows across the moor,
    O wind that shuts the open door,
      Be still,
      Be still.
    """#,
    // Code, a recipe, an address.
    #"""
    To print the squares, use this function:

    func squares(of numbers: [Int]) -> [Int] {
      var result: [Int] = []
      for n in numbers {
        result.append(n * n)
      }
      return result
    }

    It takes a list of numbers and returns another list. In Python:

    def squares(numbers):
        return [n * n for n in numbers]

    for s in names:
        print(s)

    Ingredients

    200 g flour
    2 eggs
    1 pinch of salt
    100 ml milk

    Method

    1. Beat the eggs.
    2. Add the flour and the salt.
    3. Pour in the milk and stir until smooth.

    Jane Doe
    12 High Street
    Springfield
    """#,
    // A treaty with numbered paragraphs.
    #"""
    1 The Parties shall co-operate in good faith in all matters that arise under this Agreement and shall keep one another informed.

    2 Each Party shall name a contact point within thirty days of the entry into force of this Agreement, and shall make it known.

    3 The contact points shall meet once a year, in turn at the seat of each Party, and shall draw up a report of their meeting.

    4 This Agreement enters into force on the day on which the second Party has given notice of its approval to the other one.

    5 It may be ended by either Party with six months' notice in writing.
    """#,
    // A table, a list of names, questions and answers.
    "Name\tAge\tTown\nAnna\t31\tBergen\nTom\t29\tLeeds",
    "Those present:\n\nAnna Berg\nTom Hale\nJo Lind\nUrsula Vance",
    "What is the difference between a visa and a permit?\n\nA visa lets you in. A permit lets you stay.",
    // Headings that menus have too, with text below them.
    "About\n\nThe mill stands on the river, a mile below the town, and has been a school since the year 1990.\n\nContact\n\nMill Lane 4\n\nComments\n\nWe like to hear from our students, and what they wrote can be read in the yearbook.",
    // A dialogue of short lines, a list of short paragraphs, numbers on lines of their own.
    "\"Out.\"\n\n\"Out where?\"\n\n\"Just out.\"\n\nShe looked at him for a long time.",
    "Yes\n\nYes\n\nNo\n\nNo\n\nYes\n\nYes\n\nThe six answers above were all that came in before the end of the month of May.",
    "Home\n\nHome\n\nAbout\n\nContact", "Apples\n\nPears\n\nPlums\n\nQuinces",
    "Results\n\n12\n\n7\n\n31\n\n4",
    "You may use these HTML tags in your pages: <b> and <i>, but no others, since they would not be shown to all of the readers of this rather long page of ours, which has been written for those who have never seen one before.",
    "1. Wheat\n\nPrices rose by 4 percent, and stocks are at their lowest since 2013.\n\n2. Maize\n\nPrices fell.",
    "The report was downloaded 760 times. Share prices fell. Copyright 2020 was a hard year for the trade.",
    "- one\n- two\n- three", "短い行です。\n次の行です。",
  ]

  @Test(arguments: unharmed)
  func `verse, code, lists, tables, dialogue and plain prose pass unharmed`(_ text: String) throws {
    let document = try clean(text)
    #expect(document.string == text)
    #expect(document.ledger.entries.isEmpty)
  }

  @Test func `marked boilerplate stays, with its zone and a note in the ledger; kept is text`()
    throws
  {
    let text =
      "The ferry runs every hour from six to ten, and on Sundays from eight to ten.\n\nLeave a Reply\n\n© 2020 Ferry"
    let marked = try clean(text, "mark")
    #expect(marked.string == text)
    #expect(marked.paragraphs.map(\.zone) == [.main, .comments, .footer])
    #expect(marked.ledger.entries.map(\.action) == [.mark, .mark])
    let kept = try clean(text, "keep")
    #expect(kept.paragraphs.map(\.zone) == [.main, .main, .main])
    #expect(kept.ledger.entries.isEmpty)
  }

  @Test func `a block of page phrases at the end goes as a whole: Spanish`() throws {
    let document = try clean(
      """
      El puerto reabre tras las obras

      El puerto de la ciudad volvió a abrir sus puertas el lunes después de tres meses de obras, según el ayuntamiento.

      Leer más
      Noticias relacionadas
      Deja un comentario
      Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *
      © 2021 Diario del Puerto. Todos los derechos reservados.
      """)
    #expect(document.paragraphs.map(\.zone) == [.title, .main])
  }

  @Test func `the frame of a Chinese page goes`() throws {
    let document = try clean(
      """
      首页
      新闻
      关于我们
      联系我们

      横跨江面的新桥昨日正式通车，市长出席了仪式。他说，这座桥将把两岸之间的路程缩短二十分钟，许多居民在桥上拍照留念。

      版权所有 © 2021 江城日报
      """)
    #expect(document.paragraphs.count == 1)
    #expect(document.string.hasPrefix("横跨江面") && document.string.hasSuffix("留念。"))
  }

  @Test func `wrapped German whose lines begin with nouns is joined`() throws {
    let document = try clean(
      """
      vielen Dank für deine Nachricht. Ich habe die Unterlagen gelesen und finde, dass
      wir am Freitag über die drei Punkte sprechen sollten, die noch offen sind: den
      Mietvertrag, die Versicherung und das Sommerfest. Bis dahin werde ich mit der
      Verwaltung telefonieren, damit wir wissen, was möglich ist.
      """)
    #expect(!document.string.contains("\n"))
  }

  @Test func `plain text that carries markup loses it; a list of tags is prose`() throws {
    let document = try clean("<p>The <b>ferry</b> runs every hour.</p><p>It is free.</p>")
    #expect(document.paragraphTexts == ["The ferry runs every hour.", "It is free."])
    let prose = "Use <b> and <i> for bold and italic."
    #expect(try clean(prose).string == prose)
  }
}
