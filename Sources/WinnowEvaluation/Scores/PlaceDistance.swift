import Glibc

/// Whether a found place is the one that the gold means.
enum PlaceDistance {
  /// How near counts as right: 161 km, which is 100 miles (Leidner 2007; Gritta and others 2018).
  static let nearKilometres = 161.0

  /// The way over the ground in kilometres, by the haversine formula on a sphere of 6,371 km.
  static func kilometres(
    _ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double
  ) -> Double {
    let radians = Double.pi / 180
    let (a, b) = (latitude * radians, otherLatitude * radians)
    let north = sin((b - a) / 2)
    let east = sin((otherLongitude - longitude) * radians / 2)
    let haversine = north * north + cos(a) * cos(b) * east * east
    return 2 * 6371 * asin(min(1, haversine.squareRoot()))
  }

  /// True or false if the gold has an identifier; a place without one is wrong.
  static func isSameIdentifier(_ gold: AnnotatedSpan.Place?, _ found: AnnotatedSpan.Place?)
    -> Bool?
  {
    gold?.id.map { $0 == found?.id }
  }

  /// True or false if the gold has a country.
  static func isSameCountry(_ gold: AnnotatedSpan.Place?, _ found: AnnotatedSpan.Place?) -> Bool? {
    gold?.country.map { $0 == found?.country }
  }

  /// True or false if the gold has a point; a place without one is wrong.
  static func isNear(_ gold: AnnotatedSpan.Place?, _ found: AnnotatedSpan.Place?) -> Bool? {
    guard let latitude = gold?.latitude, let longitude = gold?.longitude else { return nil }
    guard let otherLatitude = found?.latitude, let otherLongitude = found?.longitude else {
      return false
    }
    return kilometres(latitude, longitude, otherLatitude, otherLongitude) <= nearKilometres
  }
}
