import Testing

@testable import WinnowExtraction

/// ISO 8601 writes a `T` before the first unit of the clock; the other letters are those of TimeML
/// 1.2.1.
@Suite struct DurationValuesTests {
  @Test(arguments: [
    (Quantity(2, .year), "P2Y"), (Quantity(3, .month), "P3M"), (Quantity(4, .week), "P4W"),
    (Quantity(5, .day), "P5D"), (Quantity(24, .hour), "PT24H"), (Quantity(90, .minute), "PT90M"),
    (Quantity(30, .second), "PT30S"), (Quantity(2, .quarter), "P2Q"),
    (Quantity(1, .decade), "P1DE"),
    (Quantity(2, .century), "P2CE"), (Quantity(3, .millennium), "P3ML"),
    (Quantity(2, .weekend), "P2WE"), (Quantity(1, .season), "P1SE"),
    // A fortnight is two weeks.
    (Quantity(1, .fortnight), "P2W"), (Quantity(hundredths: 150, .fortnight), "P3W"),
    // Without a number.
    (Quantity(nil, .month), "PXM"), (Quantity(nil, .minute), "PTXM"),
    (Quantity(nil, .decade), "PXDE"),
    (Quantity(0, .day), "P0D"),
  ])
  func `each unit has its letters`(quantity: Quantity, value: String) {
    #expect(DurationValues.timex(quantity) == value)
  }

  @Test(arguments: [
    (Quantity(hundredths: 50, .year), "P6M"), (Quantity(hundredths: 250, .year), "P2Y6M"),
    (Quantity(hundredths: 50, .hour), "PT30M"), (Quantity(hundredths: 350, .hour), "PT3H30M"),
    (Quantity(hundredths: 50, .minute), "PT30S"), (Quantity(hundredths: 150, .minute), "PT1M30S"),
    (Quantity(hundredths: 50, .day), "P0.5D"), (Quantity(hundredths: 250, .week), "P2.5W"),
    (Quantity(hundredths: 150, .century), "P1.5CE"),
    // Other parts than halves stay parts.
    (Quantity(hundredths: 125, .hour), "PT1.25H"), (Quantity(hundredths: 205, .year), "P2.05Y"),
    (Quantity(hundredths: 290, .year), "P2.9Y"),
  ])
  func `half a year, hour or minute is written in the next unit`(quantity: Quantity, value: String)
  {
    #expect(DurationValues.timex(quantity) == value)
  }

  @Test(arguments: [
    ([Quantity(2, .year), Quantity(3, .month)], "P2Y3M"),
    ([Quantity(2, .year), Quantity(3, .month), Quantity(1, .day)], "P2Y3M1D"),
    ([Quantity(1, .week), Quantity(2, .day)], "P1W2D"),
    ([Quantity(1, .day), Quantity(6, .hour)], "P1DT6H"),
    ([Quantity(1, .day), Quantity(6, .hour), Quantity(30, .minute)], "P1DT6H30M"),
    ([Quantity(5, .hour), Quantity(10, .minute), Quantity(3, .second)], "PT5H10M3S"),
    ([Quantity(2, .month), Quantity(2, .minute)], "P2MT2M"),
  ])
  func `smaller units follow, with one T for all of the clock`(parts: [Quantity], value: String)
    throws
  {
    let whole = parts.dropFirst().reduce(parts.first) { $0?.adding($1) }
    #expect(DurationValues.timex(try #require(whole)) == value)
  }

  @Test(arguments: [
    // Of no smaller unit.
    [Quantity(2, .month), Quantity(3, .year)], [Quantity(2, .year), Quantity(2, .year)],
    // Not whole, or without a number.
    [Quantity(hundredths: 250, .year), Quantity(3, .month)],
    [Quantity(2, .year), Quantity(hundredths: 50, .month)],
    [Quantity(2, .year), Quantity(nil, .month)],
    [Quantity(nil, .year), Quantity(3, .month)], [Quantity(2, .year), Quantity(0, .month)],
    // Units outside the row of ISO 8601.
    [Quantity(1, .century), Quantity(2, .decade)], [Quantity(1, .year), Quantity(2, .quarter)],
    // A fourth.
    [Quantity(1, .year), Quantity(1, .month), Quantity(1, .day), Quantity(1, .hour)],
  ])
  func `what is not whole, not smaller or a fourth does not follow`(parts: [Quantity]) {
    #expect(parts.dropFirst().reduce(parts.first) { $0?.adding($1) } == nil)
  }
}
