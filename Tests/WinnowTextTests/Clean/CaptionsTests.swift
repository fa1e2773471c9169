import Testing
import WinnowCore

@testable import WinnowText

@Suite struct CaptionsTests {
  private func isCaption(_ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    return try Captions().isCaption(bytes.span, TextSpan(start: 0, end: bytes.count))
  }

  @Test(arguments: [
    // What begins as nothing but a caption does.
    "Photo: the harbour at dawn", "Photo by Anna Berg", "PHOTO BY ANNA BERG",
    "Picture: the new quay and the old mill", "Pictured with her crew is Anna Berg.",
    "Image: a map of the county", "Caption: the ferry leaves the quay",
    "From left: Anna Berg, Tom Hale, Jo Lind", "Left to right: Anna Berg and Tom Hale.",
    "Group photo of all who came", "Aerial view of the lower town", "A file photo of the ferry",
    // What says who stands where, or whose picture it is, wherever it says so.
    "Anna Berg (second from left) with her crew", "Tom Hale, third from right, and his dog",
    "The crew in front of the old town hall.", "The ferry at night (photo courtesy Jo Lind)",
    "The quay in the year 1910. (Photo credit: Harbour Board)", "Seen at night / Getty Images",
    "Ministers pose for a photo on the steps of the town hall.",
    // One cue says little, two of them enough.
    "Participants of the course held at the town hall",
    "Members of the crew at the opening of the quay",
    "The mayor and the minister shake hands at the opening of the quay",
    // Other languages.
    "Foto: Hafen bei Nacht", "Bildunterschrift: die Brücke", "Crédit photo : Jean Petit",
    "Fotografía: el puerto de noche", "Imagem: o porto à noite", "Immagine del porto di notte",
    "Zdjęcie: port o świcie", "Фото: порт на рассвете", "Снимок порта на рассвете",
  ])
  func `a sentence that says who stands where is a caption`(text: String) throws {
    #expect(try isCaption(text))
  }

  @Test(arguments: [
    // No cue.
    "The harbour was rebuilt after the storm", "Anna Berg is the head of the board.",
    // A cue that counts at the beginning alone.
    "She took the picture on a foggy day.", "There is no aerial view of it.",
    "The image of the town has changed.",
    // One weak cue.
    "Members of the crew were paid in kind.", "A view of the sea is what they want.",
    "The meeting was held at the town hall.", "They left and never came back.",
    "Sixty boats took part in the race.", "He was questioned during the opening.",
    // Words that only begin or end as a cue does.
    "Photocopies are made free of charge.", "Pictures fell from the wall", "Imagery of the sea",
    "Leftover bread is given to the poor", "A telephoto lens is needed for it",
    "The tree in front of a house was felled.",
    // Speech, in straight and in curly quotes.
    "Photo of the \"old quay\", as they say", "From left: Anna “the boss” Berg",
    // A second sentence.
    "From left came a cyclist. From right came a car, and they met.",
    "Picture this: a ship is on fire! The crew has left it. What now?",
    // Too short to say who stands where.
    "Photo", "Bild: Hafen", "",
  ])
  func `a cue that says less, speech, and more than one sentence are none`(text: String) throws {
    #expect(try !isCaption(text))
  }

  @Test func `what is longer than a sentence of text is none`() throws {
    let names = (1...40).map { "Anna Berg \($0)" }.joined(separator: ", ")
    #expect(try !isCaption("From left: \(names)"))
  }
}
