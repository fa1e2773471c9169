/// A system library as it was when Winnow was built and as it is now.
public struct LibraryVersion: Sendable, Equatable {
  /// The usual name, for instance `libxml2`.
  public let name: String
  /// The version of the headers that Winnow was built with.
  public let built: String
  /// The version that is loaded; nil where the library cannot tell.
  public let loaded: String?

  /// A library with its versions.
  public init(_ name: String, built: String, loaded: String?) {
    self.name = name
    self.built = built
    self.loaded = loaded
  }

  /// The first number of a version, by which incompatible ones differ.
  public static func major(_ version: String) -> Substring {
    version.prefix { $0.isASCII && $0.isNumber }
  }
}
