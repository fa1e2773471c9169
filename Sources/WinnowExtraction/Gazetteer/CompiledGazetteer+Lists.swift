public import WinnowCore

extension CompiledGazetteer {
  /// The image of lists of names, and the number of their names; all faults of all lists are thrown at once.
  public static func compile(
    names paths: [String]
  ) throws(DiagnosticError) -> (image: [UInt8], nameCount: Int) {
    var builder = GazetteerBuilder()
    builder.sourceChecksum = try checksum(of: paths)
    var faults: [Diagnostic] = []
    for path in paths {
      do throws(DiagnosticError) {
        let patterns = try GazetteerList.read(path: path, into: &builder)
        guard !patterns.isEmpty else { continue }
        throw DiagnosticError(
          Diagnostic(
            code: .g012, path: path,
            message: "\(patterns.count) of the patterns are over tokens and can't be compiled",
            hint: "leave them in a .jsonl file that the pipeline names beside the compiled one"))
      } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw DiagnosticError(faults) }
    let nameCount = builder.nameCount
    return (builder.build(), nameCount)
  }
}
