import Testing
import WinnowCore

@testable import WinnowText

@Suite struct LanguageIdentificationTests {
  static let sentences: [(code: String, text: String)] = [
    ("en", "The committee will meet again next week to discuss the new rules."),
    ("en", "I don't know where they went last night."),
    ("de", "Die Regierung hat gestern ein neues Gesetz über die Einwanderung vorgestellt."),
    ("de", "Wir haben keine Zeit mehr."),
    ("fr", "Le gouvernement a présenté hier une nouvelle loi sur l'immigration."),
    ("fr", "Nous n'avons plus beaucoup de temps pour répondre."),
    ("es", "El gobierno presentó ayer una nueva ley sobre la inmigración."),
    ("es", "No tenemos mucho tiempo para responder a sus preguntas."),
    ("it", "Il governo ha presentato ieri una nuova legge sull'immigrazione."),
    ("it", "Non abbiamo molto tempo per rispondere alle vostre domande."),
    ("pt", "O governo apresentou ontem uma nova lei sobre a imigração."),
    ("pt", "Não temos muito tempo para responder às suas perguntas."),
    ("nl", "De regering heeft gisteren een nieuwe wet over immigratie voorgesteld."),
    ("nl", "Wij hebben niet veel tijd om uw vragen te beantwoorden."),
    ("pl", "Rząd przedstawił wczoraj nową ustawę o imigracji."),
    ("pl", "Nie mamy dużo czasu, aby odpowiedzieć na wasze pytania."),
    ("cs", "Vláda včera představila nový zákon o přistěhovalectví."),
    ("cs", "Nemáme mnoho času, abychom odpověděli na vaše otázky."),
    ("sk", "Vláda včera predstavila nový zákon o prisťahovalectve."),
    ("sk", "Nemáme veľa času, aby sme odpovedali na vaše otázky."),
    ("sl", "Vlada je včeraj predstavila nov zakon o priseljevanju."),
    ("sl", "Nimamo veliko časa, da bi odgovorili na vaša vprašanja."),
    ("hr", "Vlada je jučer predstavila novi zakon o useljavanju u zemlju."),
    ("hr", "Tko će odgovoriti na vaša pitanja sljedeći tjedan?"),
    ("hu", "A kormány tegnap új törvényt mutatott be a bevándorlásról."),
    ("hu", "Nincs sok időnk, hogy válaszoljunk a kérdéseikre."),
    ("ro", "Guvernul a prezentat ieri o nouă lege privind imigrația."),
    ("ro", "Nu avem mult timp pentru a răspunde la întrebările voastre."),
    ("sv", "Regeringen lade igår fram en ny lag om invandring till landet."),
    ("sv", "Vi har inte mycket tid att svara på era frågor."),
    ("da", "Regeringen fremlagde i går en ny lov om indvandring til landet."),
    ("da", "Vi har ikke meget tid til at svare på jeres spørgsmål."),
    ("no", "Regjeringen la i går fram en ny lov om innvandring til landet."),
    ("no", "Vi har ikke mye tid til å svare på spørsmålene deres."),
    ("fi", "Hallitus esitteli eilen uuden lain maahanmuutosta."),
    ("fi", "Meillä ei ole paljon aikaa vastata kysymyksiinne."),
    ("et", "Valitsus esitles eile uut seadust sisserände kohta."),
    ("et", "Meil ei ole palju aega teie küsimustele vastata."),
    ("lv", "Valdība vakar iepazīstināja ar jaunu likumu par imigrāciju."),
    ("lv", "Mums nav daudz laika, lai atbildētu uz jūsu jautājumiem."),
    ("lt", "Vyriausybė vakar pristatė naują imigracijos įstatymą."),
    ("lt", "Neturime daug laiko atsakyti į jūsų klausimus."),
    ("tr", "Hükümet dün göçle ilgili yeni bir yasa sundu."),
    ("tr", "Sorularınıza cevap vermek için fazla zamanımız yok."),
    ("az", "Hökumət dünən miqrasiya haqqında yeni qanun təqdim etdi."),
    ("sq", "Qeveria paraqiti dje një ligj të ri për imigracionin."),
    ("sq", "Nuk kemi shumë kohë për t'iu përgjigjur pyetjeve tuaja."),
    ("ca", "El govern va presentar ahir una nova llei sobre la immigració."),
    ("eu", "Gobernuak atzo immigrazioari buruzko lege berri bat aurkeztu zuen."),
    ("gl", "O goberno presentou onte unha nova lei sobre a inmigración."),
    ("ga", "Chuir an rialtas dlí nua i láthair inné faoin inimirce."),
    ("cy", "Cyflwynodd y llywodraeth gyfraith newydd ddoe ar fewnfudo."),
    ("is", "Ríkisstjórnin kynnti í gær ný lög um innflytjendur."),
    ("mt", "Il-gvern ippreżenta lbieraħ liġi ġdida dwar l-immigrazzjoni."),
    ("vi", "Hôm qua chính phủ đã trình bày một đạo luật mới về nhập cư."),
    ("id", "Pemerintah kemarin mengajukan undang-undang baru tentang imigrasi."),
    ("id", "Kami tidak punya banyak waktu untuk menjawab pertanyaan Anda."),
    ("tl", "Ang pamahalaan ay nagharap kahapon ng bagong batas tungkol sa imigrasyon."),
    ("sw", "Serikali iliwasilisha jana sheria mpya kuhusu uhamiaji."),
    ("so", "Dowladdu shalay waxay soo bandhigtay sharci cusub oo ku saabsan socdaalka."),
    ("af", "Die regering het gister 'n nuwe wet oor immigrasie voorgelê."),
    ("eo", "La registaro hieraŭ prezentis novan leĝon pri enmigrado."),
    ("ru", "Правительство вчера представило новый закон об иммиграции."),
    ("ru", "У нас мало времени, чтобы ответить на ваши вопросы."),
    ("uk", "Уряд учора представив новий закон про імміграцію."),
    ("uk", "У нас мало часу, щоб відповісти на ваші запитання."),
    ("be", "Урад учора прадставіў новы закон аб іміграцыі."),
    ("bg", "Правителството вчера представи нов закон за имиграцията."),
    ("bg", "Нямаме много време да отговорим на вашите въпроси."),
    ("sr", "Влада је јуче представила нови закон о усељавању."),
    ("mk", "Владата вчера го претстави новиот закон за имиграцијата."),
    ("kk", "Үкімет кеше көші-қон туралы жаңа заңды ұсынды."),
    ("ky", "Өкмөт кечээ миграция жөнүндө жаңы мыйзамды сунуштады."),
    ("mn", "Засгийн газар өчигдөр цагаачлалын тухай шинэ хуулийг танилцуулав."),
    ("tg", "Ҳукумат дирӯз қонуни навро дар бораи муҳоҷират пешниҳод кард."),
    ("el", "Η κυβέρνηση παρουσίασε χθες έναν νέο νόμο για τη μετανάστευση."),
    ("he", "הממשלה הציגה אתמול חוק חדש בנושא הגירה."),
    ("yi", "די רעגירונג האט נעכטן פארגעשטעלט א ניי געזעץ וועגן אימיגראציע."),
    ("ar", "قدمت الحكومة أمس قانونا جديدا بشأن الهجرة إلى البلاد."),
    ("fa", "دولت دیروز قانون جدیدی درباره مهاجرت ارائه کرد."),
    ("ur", "حکومت نے کل امیگریشن کے بارے میں ایک نیا قانون پیش کیا۔"),
    ("hi", "सरकार ने कल आप्रवासन पर एक नया कानून पेश किया।"),
    ("mr", "सरकारने काल स्थलांतराबाबत नवीन कायदा सादर केला आहे."),
    ("ne", "सरकारले हिजो अध्यागमन सम्बन्धी नयाँ कानुन प्रस्तुत गर्‍यो।"),
    ("bn", "সরকার গতকাল অভিবাসন বিষয়ে একটি নতুন আইন উপস্থাপন করেছে।"),
    ("ta", "அரசாங்கம் நேற்று குடியேற்றம் குறித்த புதிய சட்டத்தை முன்வைத்தது."),
    ("te", "ప్రభుత్వం నిన్న వలసలపై కొత్త చట్టాన్ని ప్రవేశపెట్టింది."),
    ("ml", "സർക്കാർ ഇന്നലെ കുടിയേറ്റത്തെക്കുറിച്ചുള്ള പുതിയ നിയമം അവതരിപ്പിച്ചു."),
    ("kn", "ಸರ್ಕಾರವು ನಿನ್ನೆ ವಲಸೆಯ ಕುರಿತು ಹೊಸ ಕಾನೂನನ್ನು ಮಂಡಿಸಿತು."),
    ("gu", "સરકારે ગઈકાલે ઇમિગ્રેશન પર નવો કાયદો રજૂ કર્યો."),
    ("pa", "ਸਰਕਾਰ ਨੇ ਕੱਲ੍ਹ ਇਮੀਗ੍ਰੇਸ਼ਨ ਬਾਰੇ ਨਵਾਂ ਕਾਨੂੰਨ ਪੇਸ਼ ਕੀਤਾ।"),
    ("si", "රජය ඊයේ සංක්‍රමණය පිළිබඳ නව නීතියක් ඉදිරිපත් කළේය."),
    ("th", "รัฐบาลได้เสนอกฎหมายใหม่เกี่ยวกับการเข้าเมืองเมื่อวานนี้"),
    ("lo", "ລັດຖະບານໄດ້ສະເໜີກົດໝາຍໃໝ່ກ່ຽວກັບການເຂົ້າເມືອງມື້ວານນີ້"),
    ("km", "រដ្ឋាភិបាលបានដាក់ច្បាប់ថ្មីស្តីពីអន្តោប្រវេសន៍កាលពីម្សិលមិញ។"),
    ("my", "အစိုးရက မနေ့က လူဝင်မှုကြီးကြပ်ရေး ဥပဒေသစ်ကို တင်ပြခဲ့သည်။"),
    ("ka", "მთავრობამ გუშინ იმიგრაციის შესახებ ახალი კანონი წარადგინა."),
    ("hy", "Կառավարությունը երեկ ներկայացրեց ներգաղթի մասին նոր օրենք։"),
    ("am", "መንግሥት ትናንት ስለ ስደት አዲስ ሕግ አቀረበ። ሕዝቡም ተቃወመ።"),
    ("ko", "정부는 어제 이민에 관한 새로운 법률을 발표했다고 밝혔습니다."),
    ("ja", "政府は昨日、移民に関する新しい法律を発表しました。"),
    ("zh", "政府昨天公布了一项关于移民的新法律，将于明年开始施行。"),
  ]

  @Test func `sentences are recognised in all languages`() throws {
    let identifier = try LanguageIdentifier()
    var wrong: [String] = []
    for (code, text) in Self.sentences {
      let bytes = Array(text.utf8)
      let found = identifier.identify(bytes.span)
      if found.code != code { wrong.append("\(code) as \(found.code): \(text)") }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
    #expect(Set(Self.sentences.map(\.code)).count >= 60)
  }

  @Test(arguments: ["", "12 345 — 6/7", "\u{0}\u{1}", "…"])
  func `too few letters are undetermined`(text: String) throws {
    let bytes = Array(text.utf8)
    let found = try LanguageIdentifier().identify(bytes.span)
    #expect(found == LanguageIdentifier.Finding(code: "und", confidence: 0))
  }

  @Test func `the stage names the language of long documents`() throws {
    let stage = try LanguageIdentification()
    for (code, text) in Self.sentences where ["de", "ja", "uk", "ar"].contains(code) {
      let long = Array(String(repeating: text + " ", count: 400).utf8)
      var document = Document(id: "a", sourceText: long)
      try stage.process(&document)
      #expect(document.language == code)
    }
  }

  private static let english =
    "The committee met again on Monday to discuss the new rules for the reception of migrants."

  /// The languages of the paragraphs of a text.
  private func languages(_ paragraphs: [String]) throws -> [String?] {
    var document = Document(
      id: "a", sourceText: Array(paragraphs.joined(separator: "\n\n").utf8))
    try LanguageIdentification().process(&document)
    return document.paragraphs.map(\.language)
  }

  @Test func `a paragraph in another language is known`() throws {
    var wrong: [String] = []
    for (code, text) in Self.sentences where code != "en" {
      let found = try languages([Self.english, text, Self.english])
      if found != ["en", code, "en"] { wrong.append("\(found): \(text)") }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  @Test(arguments: [
    "Reception of migrants in transit", "Vienna Migration Conference 2022",
    "Angela Merkel, Emmanuel Macron and Giorgia Meloni", "University of Belgrade, Faculty of Law",
    "IOM Global Migration Data Analysis Centre",
  ])
  func `a heading of names has the language of its document`(heading: String) throws {
    #expect(try languages([Self.english, heading, Self.english]) == ["en", "en", "en"])
  }

  @Test func `a paragraph of few letters is undetermined`() throws {
    #expect(try languages([Self.english, "12 345 — 6/7", "Sofia, 1999"]) == ["en", "und", "und"])
  }

  @Test func `what a page says stays where its text says nothing`() throws {
    var document = Document(id: "a", sourceText: Array("12 345".utf8))
    document.language = "fi"
    try LanguageIdentification().process(&document)
    #expect(document.language == "fi")
    document = Document(id: "a", sourceText: Array(Self.english.utf8))
    document.language = "fi"
    try LanguageIdentification().process(&document)
    #expect(document.language == "en")
  }

  @Test func `the seeds are English`() throws {
    let stage = try LanguageIdentification()
    for name in [
      "000_b0757d0f4104356f.txt", "001_74e1953c0cd0000a.txt", "002_5818013125663a2c.txt",
      "003_4de1c0041778163b.txt", "004_be8489d355595877.txt",
    ] {
      var document = Document(id: "a", sourceText: try SeedFile.text(name))
      try stage.process(&document)
      #expect(document.language == "en")
    }
  }

  @Test func `the language of most letters wins`() throws {
    let mixed = Array("Правительство вчера представило новый закон об иммиграции (Government)".utf8)
    let found = try LanguageIdentifier().identify(mixed.span)
    #expect(found.code == "ru")
    #expect(found.confidence < 0.9)
  }

  @Test func `samples are cut between characters`() {
    for pieces in [LanguageIdentification.first, LanguageIdentification.second] {
      for offset in 0..<4 {
        let text = Array(
          (String(repeating: "x", count: offset) + String(repeating: "é", count: 5000)).utf8)
        #expect(String(validating: pieces.sample(text), as: UTF8.self) != nil)
      }
    }
  }

  @Test func `pieces reach from the first byte to the last`() {
    let pieces = TextPieces(count: 3, length: 2)
    #expect(pieces.sample(Array("abcdefg".utf8)) == Array("ab cd fg ".utf8))
    #expect(pieces.sample(Array("abcdefghij".utf8)) == Array("ab ef ij ".utf8))
  }

  @Test func `the first half does not decide for a long document`() throws {
    let german = "Die Regierung hat gestern ein neues Gesetz über die Einwanderung vorgestellt. "
    let text =
      String(repeating: Self.english + " ", count: 30) + String(repeating: german, count: 90)
    var document = Document(id: "a", sourceText: Array(text.utf8))
    try LanguageIdentification().process(&document)
    #expect(document.language == "de")
  }

  @Test func `a part is read until it clearly has the language of the whole`() throws {
    let identifier = try LanguageIdentifier()
    let german = "Die Regierung hat gestern ein neues Gesetz über die Einwanderung vorgestellt. "
    let english = Array(Self.english.utf8)
    let whole = identifier.identify(english.span)
    #expect(whole.code == "en")
    let part = Array((Self.english + " " + String(repeating: german, count: 20)).utf8)
    #expect(identifier.identify(part.span).code == "de")
    #expect(identifier.identify(part.span, within: whole).code == "en")
  }

  @Test func `evidence adds up over any number of words`() throws {
    let identifier = try LanguageIdentifier()
    for (_, text) in Self.sentences where !text.contains("'") {
      let once = Array((text + " ").utf8)
      let often = Array(repeating: once, count: 50).flatMap(\.self)
      let (one, many) = (identifier.identify(once.span), identifier.identify(often.span))
      #expect(many.code == one.code)
      #expect(many.lead == one.lead * 50, "\(text)")
    }
    // The most evidence a letter can have: frequent words of one letter.
    let words = Array(String(repeating: "a e i o y ", count: 2000).utf8)
    let tenth = Array(String(repeating: "a e i o y ", count: 200).utf8)
    #expect(
      identifier.identify(words.span).lead == identifier.identify(tenth.span).lead * 10)
  }
}
