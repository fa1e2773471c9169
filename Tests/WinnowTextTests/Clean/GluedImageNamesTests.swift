import Testing
import WinnowCore

@testable import WinnowText

@Suite struct GluedImageNamesTests {
  private func isImageName(_ token: String) throws -> Bool {
    let bytes = Array(token.utf8)
    return try GluedImageNames().isImageName(bytes.span, bytes.indices)
  }

  @Test(arguments: [
    ("img_7783", true), ("IMG_7783", true), ("DSC01234", true), ("dscn0042", true), ("photo", true),
    ("photo-2", true), ("fullsizerender", true), ("fullsizerender-1", true), ("picture3", true),
    ("screenshot-2019-03-04", true), ("Screen-Shot-2019", true), ("Foto_1", true), ("bild12", true),
    ("whatsapp-image-2019-03-04", true), ("unnamed", true), ("header-2", true), ("sam_1", true),
    // Anything with the ending of an image file.
    ("DSC01234.JPG", true), ("harbour.png", true), ("the-old_quay2.webp", true), ("été.jpeg", true),
    ("1.gif", true), ("logo.svg", true),
    // Words that only begin as they do, and other files.
    ("photograph", false), ("photos-of", false), ("sample-1", false), ("images1a", false),
    ("harbour", false), ("harbour-2", false), ("harbour.pdf", false), ("img_7783.doc", false),
    ("7783", false), ("-1", false), (".jpg", false), ("jpg", false), ("a/b.jpg", false),
    ("img+7", false), ("img_7783.", false), ("photo,", false), ("", false),
  ])
  func `names of image files are known by their stem or their ending`(
    token: String, expected: Bool
  ) throws {
    #expect(try isImageName(token) == expected)
  }

  private func cut(_ text: String) throws -> String? {
    let bytes = Array(text.utf8)
    let found = try GluedImageNames().start(bytes.span, TextSpan(start: 0, end: bytes.count))
    return found.map { String(decoding: bytes[$0...], as: UTF8.self) }
  }

  @Test(arguments: [
    ("The end.img_7783", "img_7783"), ("The end.img_7783 img_7784", "img_7783 img_7784"),
    ("By N. Rustam.fullsizerender-1 fullsizerender", "fullsizerender-1 fullsizerender"),
    ("The end!DSC01234.JPG", "DSC01234.JPG"), ("Is it?photo-2", "photo-2"),
    ("(The end)img_1 photo", "img_1 photo"), ("The end.harbour.png", "harbour.png"),
    ("Fin de l'été.photo-1", "photo-1"), ("Конец.img_7783", "img_7783"),
    ("The end.banner logo2", "banner logo2"),
  ])
  func `names behind a sentence mark without a space are found`(text: String, names: String) throws
  {
    #expect(try cut(text) == names)
  }

  @Test(arguments: [
    // Not glued.
    "The end. img_7783", "The end img_7783", "See img_7783 img_7784", "img_7783",
    "img_7783 img_7784",
    "The file is harbour.jpg", "It was saved as DSC01234.JPG", "The end.\nimg_7783",
    // Other words glued to the end, alone or beside a name.
    "The end.The beginning", "The end.img_7783 of the harbour", "The end.see img_7783",
    "The end.harbour-2",
    // No number among them.
    "The end.photo", "The end.banner logo",
    // Addresses of the web.
    "See www.example.org", "See example.photo", "See www.img2.com", "version1.img",
    // No word before the mark.
    "12.img_7783", "...img_7783", ".img_7783", "",
  ])
  func `other ends of paragraphs stay`(text: String) throws {
    #expect(try cut(text) == nil)
  }

  @Test(arguments: [
    ("img_7783", true), ("img_7783 img_7784", true), ("DSC01234.JPG", true),
    ("photo photo-2", true),
    ("harbour.png quay.png", true), ("slide3", true),
    ("photo", false), ("photo banner", false), ("Slide 3", false), ("Picture 1", false),
    ("img_7783 of the harbour", false), ("The harbour.png", false), ("img_7783, img_7784", false),
    (String(repeating: "img_7783 ", count: 50) + "img_1", false),
  ])
  func `a paragraph of nothing but names is one`(text: String, expected: Bool) throws {
    let bytes = Array(text.utf8)
    let found = try GluedImageNames().isOnlyNames(
      bytes.span, TextSpan(start: 0, end: bytes.count))
    #expect(found == expected)
  }

  @Test func `both go from a document, unless they are kept`() throws {
    let prose = "The harbour was rebuilt after the storm, and the town has grown since then."
    let source = "\(prose)img_7783 img_7784\n\nimg_7785 img_7786\n\n\(prose)"
    let document = try run(Cleaning.self, source)
    #expect(document.paragraphTexts == [prose, prose])
    #expect(document.rules == ["glued-image-name", "image-name"])
    let kept = try run(Cleaning.self, source, options: ["glued": .flag(false)])
    #expect(kept.string == source)
  }
}
