import CICU
import CLibXML2
public import WinnowCore

/// The system libraries of the text stages.
public enum TextLibraries {
  /// libxml2 and ICU.
  public static var versions: [LibraryVersion] {
    let icu = winnow_icu_loaded_version()
    return [
      LibraryVersion("libxml2", built: LIBXML_DOTTED_VERSION, loaded: xmlVersion()),
      LibraryVersion("ICU", built: U_ICU_VERSION, loaded: "\(icu / 100).\(icu % 100)"),
    ]
  }

  /// libxml2 gives 2.9.14 as 20914, with what its packager added behind it.
  private static func xmlVersion() -> String? {
    // SAFETY: a zero-terminated constant of the library.
    guard let text = winnow_xml_loaded_version(),
      let number = Int(String(cString: text).prefix { $0.isNumber })
    else { return nil }
    return "\(number / 10000).\(number / 100 % 100).\(number % 100)"
  }
}
