import CBZip2
import CCrypto
import CISAL
import CLZMA
import CSimdJSON
import CZlib
import CZstd
import WinnowCore
import WinnowText

/// Looks at the system libraries.
enum LibraryChecks {
  /// All of them, in the order of the alphabet.
  static var versions: [LibraryVersion] {
    // SAFETY: all are zero-terminated constants of the libraries.
    let isal = String(cString: winnow_isal_version())
    let simdjson = String(cString: csimdjson_version())
    // "1.0.8, 13-Jul-2019"; the headers do not tell theirs.
    let bzip2 = String(String(cString: BZ2_bzlibVersion()).prefix { $0 != "," })
    let zlib = zlibVersion().map { String(cString: $0) }
    let all = [
      LibraryVersion("ISA-L", built: isal, loaded: nil),
      LibraryVersion("simdjson", built: simdjson, loaded: nil),
      LibraryVersion("bzip2", built: bzip2, loaded: nil),
      LibraryVersion(
        "liblzma", built: String(cString: winnow_lzma_built_version()),
        loaded: String(cString: lzma_version_string())),
      LibraryVersion(
        "zstd", built: String(cString: winnow_zstd_built_version()),
        loaded: String(cString: ZSTD_versionString())),
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
