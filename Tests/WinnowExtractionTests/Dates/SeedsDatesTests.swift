import Testing
import WinnowCore

@testable import WinnowExtraction

/// The dates that people find in the seeds, written down by hand over passages in their normalised form.
@Suite struct SeedsDatesTests {
  static let passages: [(String, [String])] = [
    (
      "Therefore, on 12-13 December, 2016 the IFRC Regional Office held a meeting.",
      ["12-13 December, 2016 = 2016-12-12/2016-12-13"]
    ),
    (
      "In Azerbaijan migration had begun to develop in the 1990s, however, the flow of migrants had increased since 2000s.",
      ["the 1990s = 199X", "2000s = 200X/.."]
    ),
    (
      "Moreover, since 2014 the Azerbaijan RC jointly with UNHCR had run the project.",
      ["2014 = 2014/.."]
    ),
    (
      "Work continued in 2022 to provide support. The 2022 Council of Delegates adopted the resolution. The report was jointly launched by the IFRC and ICRC in December.",
      ["2022 = 2022", "2022 = 2022", "December = 2022-12"]
    ),
    (
      "The organization promoting since 1951 humane migration. IOM has been active in Europe since 1990.",
      ["1951 = 1951/..", "1990 = 1990/.."]
    ),
    ("Sarajevo, 29 June 2017 Final Report of the Conference", ["29 June 2017 = 2017-06-29"]),
    (
      "Recognizing the need, as illustrated by the events of 2015 and 2016 in the region, the Member States adopted the New York Declaration on the 19th of September In the Declaration, UN Member States committed themselves.",
      ["2015 = 2015", "2016 = 2016", "19th of September = XXXX-09-19"]
    ),
    (
      "The preparatory process: three phases will take place in 2017 and 2018: Phase I. April to November 2017, informal thematic consultations; November 2017 to January 2018, stocktaking",
      [
        "2017 = 2017", "2018 = 2018", "April to November 2017 = 2017-04/2017-11",
        "November 2017 to January 2018 = 2017-11/2018-01",
      ]
    ),
    (
      "to be held in New York on 24 and 25 July 2017, the panel was timely",
      ["24 and 25 July 2017 = 2017-07-24/2017-07-25"]
    ),
    ("THEMATIC SESSIONS May 2017 Geneva Human rights of all migrants", ["May 2017 = 2017-05"]),
    (
      "the route was effectively closed in early 2016, other challenges emerged",
      ["early 2016 = 2016~"]
    ),
    (
      "at the 10th GFMD Summit Meeting 28-30 June 2017, Berlin",
      ["28-30 June 2017 = 2017-06-28/2017-06-30"]
    ),
    (
      "Downloaded on 14/7/2017. Copyright: 2014 Esri UNHCR",
      ["14/7/2017 = 2017-07-14", "2014 = 2014"]
    ),
    (
      "UN/POP/MIG-15CM/2017/15 10 February 2017 FIFTEENTH COORDINATION MEETING",
      ["10 February 2017 = 2017-02-10"]
    ),
    ("NOTIFICATION Ref. Ares(2017)1012433-24/02/2017 ANNEX 1 SPECIAL MEASURE", []),
    (
      "GENEVA, JUNE 19-20, 2017 Check Against Delivery",
      ["JUNE 19-20, 2017 = 2017-06-19/2017-06-20"]
    ),
    ("Room Document Date: 22.06.2018 Informal Meeting of COSI", ["22.06.2018 = 2018-06-22"]),
    ("Brussels, 14.7.2006 COM(2006) 409 final COMMUNICATION", ["14.7.2006 = 2006-07-14"]),
    (
      "Ministry 8 November 2017 Ju2017/05987/EMA Ministry of Justice",
      ["8 November 2017 = 2017-11-08"]
    ),
    ("Plan of Action (2018 2030) Migration policy", ["2018 2030 = 2018/2030"]),
    (
      "Geneva, 14-18.10.2018 Standing Committee on C-III/139/DR-am D",
      ["14-18.10.2018 = 2018-10-14/2018-10-18"]
    ),
    (
      "INSTRUMENT FOR PRE-ACCESSION ASSISTANCE (IPA II) 2014-2020 MULTI-COUNTRY",
      ["2014-2020 = 2014/2020"]
    ),
    (
      "United Nations, New York September 12, 2017 Honorable Ms. Louise Arbour",
      ["September 12, 2017 = 2017-09-12"]
    ),
    ("of the Prague Process Action Plan 2012-2016 Introduction", ["2012-2016 = 2012/2016"]),
    ("Brussels, 17 September 2018 WK 10084/2018 REV 1 LIMITE", ["17 September 2018 = 2018-09-17"]),
    (
      "REGULATION (EU) No 516/2014 OF THE EUROPEAN PARLIAMENT of 16 April 2014",
      ["16 April 2014 = 2014-04-16"]
    ),
    ("Last update: 01.09.2016 Initiative", ["01.09.2016 = 2016-09-01"]),
    ("stated in the SEE 2020 Strategy, by promoting foreign investment; the 2030 Agenda", []),
    ("the 139th IPU Assembly and A/RES/71/280, open 24/7, may be attended; Goal 10.7, p. 8", []),
    (
      "Human Rights Council Thirty-fifth session 6 23 June 2017 Agenda item 3",
      ["23 June 2017 = 2017-06-23"]
    ),
    (
      "Between the 7th and 9th of November 2022, under the scope",
      ["7th and 9th of November 2022 = 2022-11-07/2022-11-09"]
    ),
    (
      "On 25-26.10.2022, the Programme facilitated two meetings",
      ["25-26.10.2022 = 2022-10-25/2022-10-26"]
    ),
    (
      "held from 18 to 20 October 2022 in Abidjan.",
      ["18 to 20 October 2022 = 2022-10-18/2022-10-20"]
    ),
    (
      "On 24 - 25 October 2022, Ministers endorsed a Joint Declaration and Action Plan 2023-2027.",
      ["24 - 25 October 2022 = 2022-10-24/2022-10-25", "2023-2027 = 2023/2027"]
    ),
    (
      "Between July and September 2022, ICMPD organised a training.",
      ["July and September 2022 = 2022-07/2022-09"]
    ),
    (
      "On 11 and 12 October 2022, ICMPD hosted the Conference, (VMC2022) a forum.",
      ["11 and 12 October 2022 = 2022-10-11/2022-10-12"]
    ),
    ("Mayors met in Marrakesh; the 16th EU Anti-Trafficking Day", []),
  ]

  @Test(arguments: passages.indices)
  func `every date of the passage has its value and nothing else is taken`(index: Int) throws {
    let (text, expected) = SeedsDatesTests.passages[index]
    let bytes = Array(text.utf8)
    let found = try DateFixture.stage().mentions(in: text).filter { $0.value != nil }.map {
      String(decoding: bytes[$0.span.range], as: UTF8.self) + " = " + ($0.value ?? "-")
    }
    #expect(found == expected)
  }

  @Test func `each item of a news index has its own reference`() throws {
    let text = """
      Workshop and a senior officials meeting

      18 November 2022

      In Ankara on 10-11 November, the project held a workshop.

      Return monitoring mission

      24 October 2021

      During 20-21 October, the Office carried out a mission; the event on 18 and 19 October was hybrid.
      """
    let found = try DateFixture.stage().mentions(in: text)
    #expect(
      found.map(\.value) == [
        "2022-11-18", "2022-11-10/2022-11-11", "2021-10-24", "2021-10-20/2021-10-21",
        "2021-10-18/2021-10-19",
      ])
    #expect(found.map(\.anchor) == [.explicit, .document, .explicit, .document, .document])
  }
}
