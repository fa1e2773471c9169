/// So many units; the count is nil where the text gives none.
struct Quantity: Hashable, Sendable {
  private var stored: Int32
  var unit: TimeUnit
  /// What smaller quantities add: the months and days of "two years, three months and a day"; 0 for nothing.
  private var minorCount: Int16 = 0
  private var minorUnit = TimeUnit.period
  private var leastCount: Int16 = 0
  private var leastUnit = TimeUnit.period

  init(_ count: Int?, _ unit: TimeUnit) {
    self.init(hundredths: count.map { min($0, 9_999_999) * 100 }, unit)
  }

  init(hundredths: Int?, _ unit: TimeUnit) {
    stored = Packed.stored(hundredths)
    self.unit = unit
  }

  /// The count in hundredths: 250 for two and a half.
  var hundredths: Int? { Packed.number(stored) }

  /// The whole count, or nil.
  var count: Int? { hundredths.map { $0 / 100 } }

  /// What smaller quantities add, or nil.
  var rest: Quantity? {
    guard minorCount > 0 else { return nil }
    var rest = Quantity(Int(minorCount), minorUnit)
    (rest.minorCount, rest.minorUnit) = (leastCount, leastUnit)
    return rest
  }

  /// With a smaller quantity behind it, or nil if it is none that can follow: not whole, of no smaller unit, or a fourth.
  func adding(_ other: Quantity) -> Quantity? {
    guard let hundredths, hundredths % 100 == 0, let count = other.count, leastCount == 0,
      other.hundredths == count * 100, (1...999).contains(count), other.minorCount == 0,
      (minorCount == 0 ? unit : minorUnit).rawValue < other.unit.rawValue,
      other.unit.rawValue <= TimeUnit.second.rawValue
    else { return nil }
    var sum = self
    if minorCount == 0 {
      (sum.minorCount, sum.minorUnit) = (Int16(count), other.unit)
    } else {
      (sum.leastCount, sum.leastUnit) = (Int16(count), other.unit)
    }
    return sum
  }
}

/// What narrows a date.
enum Modifier: Int32, Sendable {
  case none = 0
  case start, middle, end, approximate
  /// The days up to the reference and from it on: `earlier this month`, `later this year`.
  case earlier, later
}

/// A time or a part of the day.
struct TimeOfDay: Hashable, Sendable {
  private var storedZone = Int16.min
  private var storedHour = Int8.min
  private var storedMinute = Int8.min
  private var storedSecond = Int8.min
  private var storedPart = Int8.min

  init() {}
  init(part: Int) { self.part = part }

  /// 0 to 24; nil for a part of the day.
  var hour: Int? {
    get { Packed.number(storedHour) }
    set { storedHour = Packed.stored(newValue) }
  }
  /// 0 to 59.
  var minute: Int? {
    get { Packed.number(storedMinute) }
    set { storedMinute = Packed.stored(newValue) }
  }
  /// 0 to 60.
  var second: Int? {
    get { Packed.number(storedSecond) }
    set { storedSecond = Packed.stored(newValue) }
  }
  /// Minutes east of Greenwich.
  var zone: Int? {
    get { Packed.number(storedZone) }
    set { storedZone = Packed.stored(newValue) }
  }
  /// 1 morning, 2 midday, 3 afternoon, 4 evening, 5 night, 6 daytime.
  var part: Int? {
    get { Packed.number(storedPart) }
    set { storedPart = Packed.stored(newValue) }
  }
}
