import WinnowCore
import WinnowExtraction

/// Fuzzes dates: the stage over any text and reference, and the EDTF parser, which must read back what is printed.
///
/// The first byte chooses: its lowest bit the order of days and months, the next one the ranges, the next one whether the
/// reference comes from the input too. The rest is the text.
func fuzz(_ bytes: [UInt8]) {
  guard let choice = bytes.first else { return }
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  checkEDTF(text)
  let stage = DateStages.all[Int(choice) & 3]
  let reference = choice & 4 == 0 ? "2022-11-24" : String(text.prefix(12))
  guard let mentions = try? stage.mentions(in: text, reference: reference) else { return }
  for mention in mentions { check(mention, in: text) }
}

private enum DateStages {
  /// Every combination of the order of days and the treatment of ranges.
  static let all: [DateExtraction] = (0..<4).map { choice in
    let options = StageOptions(
      DateExtraction.declaration,
      [
        "day_first": .flag(choice & 1 == 0), "ranges": .string(choice & 2 == 0 ? "join" : "split"),
      ])
    guard let stage = try? DateExtraction(options: options) else {
      fatalError("the stage has no tables: copy the resources beside the program")
    }
    return stage
  }
}

/// Every mention covers whole characters, and its values are EDTF in their one normal form.
private func check(_ mention: DateMention, in text: String) {
  precondition(mention.span.start < mention.span.end && mention.span.end <= text.utf8.count)
  let value = mention.value
  precondition(value.map { EDTF($0)?.description == $0 } != false, "no EDTF: \(value ?? "")")
  let first = mention.earliest.flatMap { EDTF($0) }?.earliest
  let last = mention.latest.flatMap { EDTF($0) }?.latest
  if let first, let last { precondition(first <= last, "\(first) is after \(last)") }
}

/// What the parser takes, the printer gives back, and both mean the same days.
private func checkEDTF(_ text: String) {
  guard let value = EDTF(text) else { return }
  let again = EDTF(value.description)
  precondition(again == value, "\(text) becomes \(value.description)")
  precondition(again?.earliest == value.earliest && again?.latest == value.latest)
}
