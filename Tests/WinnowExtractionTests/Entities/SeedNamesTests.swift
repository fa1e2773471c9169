import WinnowFormats
import Testing
import WinnowCore
import WinnowResources

/// The names in the five seeds, written down by reading them, and what must not be taken for a name.
///
/// The texts are read as they are, before any clean-up; of the third only the report itself.
@Suite struct SeedNamesTests {
  struct Seed: Sendable, CustomTestStringConvertible {
    var file: String
    var names: [String]
    /// Texts that no entity of any label may have.
    var traps: [String]
    var testDescription: String { file }
  }

  static let seeds = [
    Seed(
      file: "000_b0757d0f4104356f.txt",
      names: [
        "ORG International Red Cross and Red Crescent Movement", "ORG International Movement",
        "ORG National Red Cross and Red Crescent Societies", "ORG IFRC Regional Office for Europe",
        "ORG National RCRC Societies", "ORG IFRC", "PERSON Simon Missiri", "ORG National Societies",
        "PERSON Elhkan Rahimov", "PERSON Borbala Bodolai", "PERSON Tiziana Bonzon", "ORG ICRC",
        "PERSON Patrick Gueissaz", "ORG British Red Cross", "PERSON Jonathan Ellis",
        "ORG Azerbaijan Red Crescent Society", "ORG AzRC", "ORG Azerbaijan RC",
        "ORG State Migration Service", "ORG IOM", "ORG UNHCR", "PERSON Naila Omarova",
      ], traps: ["Migration", "Theory of Change", "Budapest", "Azerbaijan", "Sr", "Views Today"]),
    Seed(
      file: "001_74e1953c0cd0000a.txt",
      names: [
        "ORG IFRC", "PROGRAMME WEF Refugee Employment and Employability Initiative",
        "ORG Migration Leadership Group", "ORG Global Migration Task Force",
        "ORG Movement Reference Group on Internal Displacement", "ORG Council of Delegates",
        "INSTRUMENT Movement Strategy on Migration", "ORG Swedish Red Cross",
        "ORG Australian Red Cross", "ORG Maldives Red Crescent", "ORG National Societies",
        "ORG ICRC",
        "INSTRUMENT IFRC Global Migration Strategy", "ORG Global Migration Lab",
        "PROGRAMME Dignified Identities", "ORG Kenya Red Cross", "ORG Uganda Red Cross",
      ], traps: ["Kenya", "Technical", "Work", "Humanitarian Service Points"]),
    Seed(
      file: "002_5818013125663a2c.txt",
      names: [
        "ORG IOM", "ORG United Nations System", "INSTRUMENT 2030 Agenda",
        "ORG Regional Training Centre on Migration", "ORG RTCM", "PROGRAMME IOM Development Fund",
        "INSTRUMENT Sustainable Development Goals",
        "INSTRUMENT Global Compact for Safe, Orderly and Regular Migration", "INSTRUMENT GCM",
        "PERSON Vladimir Gjorgjiev", "PERSON Gjorgjiev", "PERSON Vusal Huseynov",
        "ORG State Migration Service",
      ],
      traps: [
        "Russian Federation", "Silk Road", "Caspian Sea", "Georgia", "Islamic Republic of Iran",
        "Kyrgyz Republic", "Our Work", "Regional Needs Assessment",
      ]),
    Seed(
      file: "003_4de1c0041778163b.txt",
      names: [
        "INSTRUMENT Global Compact for Safe, Orderly and Regular Migration", "INSTRUMENT GCM",
        "ORG International Organization for Migration", "ORG IOM", "ORG UNHCR",
        "ORG United Nations",
        "ORG UN", "INSTRUMENT New York Declaration for Refugees and Migrants",
        "INSTRUMENT New York Declaration", "INSTRUMENT 2030 Agenda for Sustainable Development",
        "INSTRUMENT Modalities Resolution", "INSTRUMENT A/RES/71/1", "INSTRUMENT A/RES/71/280",
        "ORG Office of the President of the General Assembly", "ORG OPGA",
        "PERSON Peter Van der Auweraert", "ORG EU", "ORG UNDESA", "INSTRUMENT SEE 2020 Strategy",
        "ORG Regional Cooperation Council", "PERSON Marina Manke", "PERSON David Kramer", "ORG SDC",
        "PERSON Edin Dacic", "PERSON Zijada Djapo", "ORG Ministry for Human Rights and Refugees",
        "PERSON Armand Shandro", "ORG Ministry of Foreign Affairs", "PERSON Behar Isma",
        "ORG Ministry of Diaspora", "PERSON Mimoza Dushi", "ORG University of Gjakova Fehmi Agani",
        "PERSON Sonja Bozinovska", "PERSON Slobodan Cvejic", "ORG University of Belgrade",
        "PERSON Vladimir Petronijevic", "PERSON Lilijana Mandic", "ORG Border Police Directorate",
        "ORG Ministry of Interior", "PERSON Marinko Kochovski",
        "ORG Department of Border Affairs and Migration", "PERSON Martina Smilevska",
        "PERSON Dejan Kladarin", "PERSON Dijana Ridjic", "PERSON Brikena Puka",
        "PERSON Jasmina Dimishkovska-Rajovska", "ORG La Strada", "PERSON Ivo Ramljak",
        "ORG Department for Acceptance, Accommodation and Readmission",
        "ORG Service for Foreigners Affairs", "PERSON Zorana Parezanovic", "PERSON Ivana Krstic",
        "PERSON Michael Newson", "PERSON Nand Shani", "PERSON Dragan Dacic",
        "PERSON Brikena Nalbani",
        "ORG National Employment Service", "PERSON Taulant Selmani",
        "ORG Ministry for Labour and Social Welfare", "PERSON Dejan Ivkovski",
        "ORG Unit for Asylum and Humanitarian Assistance",
      ],
      traps: [
        "Sarajevo", "Bosnia and Herzegovina", "Western Balkans", "Albania", "May", "SOPs",
        "Panel Discussion", "RECOMMENDATIONS", "Labour", "Secretary",
      ]),
    Seed(
      file: "004_be8489d355595877.txt",
      names: [
        "PROGRAMME SPRING", "ORG ICMPD", "ORG SOLIDAR", "PROGRAMME NAVRR",
        "PROGRAMME National Assisted Voluntary Return & Reintegration",
        "ORG Pakistani Red Crescent Society", "ORG BRAC", "PROGRAMME CareFor",
        "PROGRAMME Capacity for a Rights-Based Reception System for Moldova",
        "INSTRUMENT Seat Agreement", "PERSON Michael Spindelegger", "PERSON Fouad Yazourh",
        "PROGRAMME KOMPLEKS", "ORG ICAT",
        "ORG Inter-Agency Coordination Group against Trafficking in Persons", "ORG European Union",
        "PERSON Diane Schmitt", "PROGRAMME OBSERVE-CV", "PROGRAMME OCWAR-T",
        "PROGRAMME Anti-Trafficking Programme",
        "INSTRUMENT National Strategy and Action Plan against Trafficking",
        "ORG National Observatory against Human Trafficking", "EVENT Abidjan Border Forum",
        "EVENT ABF", "PROGRAMME Strengthening Border Security in Ghana", "PROGRAMME SBS Ghana",
        "PROGRAMME European Union Emergency Trust Fund for Africa", "PROGRAMME EUTF",
        "PROGRAMME Prague Process", "INSTRUMENT Joint Declaration and Action Plan 2023-2027",
        "EVENT Prague Process Ministerial Conference",
        "ORG Czech Presidency of the Council of the European Union", "ORG Ombudsman Office",
        "ORG Moldovan Bureau for Migration and Asylum",
        "ORG Training Institute on Migration Capacity Partnership for the Mediterranean",
        "ORG MCP Med TI", "EVENT EU Anti-Trafficking Day",
        "ORG Network of Anti-Trafficking Coordinators in South-East Europe", "ORG NATC SEE",
        "EVENT Vienna Migration Conference", "EVENT VMC2022",
      ],
      traps: [
        "Vienna", "Ankara", "Project News", "In Focus", "Somalia", "Director General", "Parties",
      ]),
  ]

  @Test(arguments: seeds)
  func `every name of a seed is found with its label, and no trap`(seed: Seed) throws {
    let document = try EntityProbe.document(text(of: seed))
    let found = Set(
      document.entities.map { "\($0.label) \(EntityProbe.text(of: $0, in: document))" })
    #expect(Set(seed.names).subtracting(found).sorted() == [])
    let texts = Set(document.entities.map { EntityProbe.text(of: $0, in: document) })
    #expect(texts.intersection(seed.traps).sorted() == [])
  }

  @Test func `short forms share the identifier of the full name`() throws {
    let document = try EntityProbe.document(text(of: Self.seeds[0]))
    let society = document.entities.filter { $0.id == "azerbaijan-red-crescent-society" }
    #expect(
      society.map { EntityProbe.text(of: $0, in: document) } == [
        "Azerbaijan Red Crescent Society", "AzRC", "Azerbaijan RC", "Azerbaijan RC",
        "Azerbaijan Red Crescent Society",
      ])
  }

  private func text(of seed: Seed) throws -> String {
    let path = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let bytes = try DataFile.read("/" + path + "/seeds/" + seed.file)
    let text = String(decoding: bytes, as: UTF8.self)
    // Behind the report stand the teasers of a hundred others.
    let report = text.range(of: "\n\nAsia-Pacific Regional Preparatory Meeting")
    return report.map { String(text[..<$0]) } ?? text
  }
}

/// Files of the project that tests read.
enum DataFile {
  /// The bytes of the file at `path`.
  static func read(_ path: String) throws -> [UInt8] { try MappedFile(path: path).array() }
}

extension String {
  /// Where `other` begins, if it is there.
  fileprivate func range(of other: String) -> String.Index? {
    let (whole, part) = (Array(utf8), Array(other.utf8))
    guard whole.count >= part.count else { return nil }
    let start = (0...whole.count - part.count).first { whole[$0...].starts(with: part) }
    return start.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }
}
