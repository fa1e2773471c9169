import Foundation
import WinnowCore
import WinnowResources
import WinnowFormats

/// The style sheet of the page and the policy that allows it and nothing else.
struct StyleSheet {
  /// The rules, without anything that could end the element they stand in.
  let bytes: [UInt8]

  /// The built-in one; throws where the data files are missing or broken.
  static func builtin() throws(RunFailure) -> StyleSheet {
    let bytes = try ReportResource.bytes("report/style.css")
    guard let sheet = StyleSheet(bytes) else {
      throw RunFailure(
        .resource,
        Diagnostic(code: .r004, path: "report/style.css", message: "holds a '<', which ends it"))
    }
    return sheet
  }

  /// A style sheet; nil if it holds a character that HTML would read.
  init?(_ bytes: [UInt8]) {
    guard !bytes.contains(UInt8(ascii: "<")) else { return nil }
    self.bytes = bytes
  }

  /// The Content Security Policy (Level 3) of the page: this style by its hash, and no request at all.
  var policy: String {
    let hash = Data(ContentHash.sha256(bytes)).base64EncodedString()
    return "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
  }
}

/// The built-in files of the page.
enum ReportResource {
  /// The content of a built-in file.
  static func bytes(_ name: String) throws(RunFailure) -> [UInt8] {
    do throws(DiagnosticError) {
      return try Resources.map(name).array()
    } catch {
      throw RunFailure(error)
    }
  }
}
