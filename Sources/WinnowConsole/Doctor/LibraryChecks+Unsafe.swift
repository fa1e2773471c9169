import CCrypto
import CISAL
import CSimdJSON
import CZlib
import WinnowCore
import WinnowText

/// Looks at the system libraries.
enum LibraryChecks {
  /// All of them, in the order of the alphabet.
  static var versions: [LibraryVersion] {
    // SAFETY: all are zero-terminated constants of the libraries.
    let isal = String(cString: winnow_isal_version())
    let simdjson = String(cString: csimdjson_version())
    let zlib = zlibVersion().map { String(cString: $0) }
    let all = [
      LibraryVersion("ISA-L", built: isal, loaded: nil),
      LibraryVersion("simdjson", built: simdjson, loaded: nil),
      LibraryVersion("zlib", built: ZLIB_VERSION, loaded: zlib),
      LibraryVersion(
        "libcrypto", built: cryptoVersion(winnow_crypto_built_version()),
        loaded: cryptoVersion(winnow_crypto_loaded_version())),
    ]
    return (all + TextLibraries.versions).sorted { $0.name.lowercased() < $1.name.lowercased() }
  }

  /// A finding a library: another major version than the one at build time may behave differently.
  static func findings(_ versions: [LibraryVersion]) -> [Finding] {
    versions.map { library in
      let check = "library." + library.name.lowercased()
      guard let loaded = library.loaded else {
        return .good(check, "\(library.built)\(detail(library.name))")
      }
      let isSame = LibraryVersion.major(loaded) == LibraryVersion.major(library.built)
      let found = loaded == library.built ? loaded : "\(loaded), built with \(library.built)"
      return .expect(
        isSame, check, found,
        advice: "build Winnow on this system, or install the version that it was built with")
    }
  }

  /// simdjson says which code it chose for the processor.
  private static func detail(_ name: String) -> String {
    // SAFETY: a zero-terminated constant of the library.
    name == "simdjson" ? " (\(String(cString: csimdjson_implementation())))" : ""
  }

  private static func cryptoVersion(_ number: UInt) -> String {
    "\(number >> 28).\(number >> 20 & 0xFF).\(number >> 4 & 0xFF)"
  }
}
