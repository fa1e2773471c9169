package import WinnowCore
package import WinnowFormats

/// The keys that mentions have in both tables.
extension JSONBuffer {
  /// The keys `value`, `timex`, `earliest` and `latest`.
  @inline(__always)
  package func value(of date: borrowing DateMention) {
    key("value")
    string(date.value)
    key("timex")
    string(date.timex)
    key("earliest")
    day(date.earliest)
    key("latest")
    day(date.latest)
  }

  /// A day as `YYYY-MM-DD`, or null.
  @inline(__always)
  private func day(_ day: CivilDay?) {
    guard let day else { return null() }
    guard (0...9_999).contains(day.year) else { return string(day.description) }
    date(day.year, day.month, day.day)
  }

  /// The keys `country`, `admin1`, `latitude`, `longitude` and `confidence`.
  @inline(__always)
  package func place(of location: borrowing LocationMention) {
    key("country")
    string(location.country)
    key("admin1")
    string(location.admin1)
    key("latitude")
    number(location.latitude)
    key("longitude")
    number(location.longitude)
    key("confidence")
    number(location.confidence)
  }
}
