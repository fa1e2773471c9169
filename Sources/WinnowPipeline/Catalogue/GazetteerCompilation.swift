import WinnowCore
import WinnowExtraction
import WinnowResources

/// Compiles the built-in gazetteers, so that runs map them instead of reading tables.
public enum GazetteerCompilation {
  /// Writes the compiled form of every built-in list into the folder of the data files.
  ///
  /// Returns the paths with their sizes in bytes. The same tables give the same bytes.
  public static func compileBuiltins() throws(RunFailure) -> [(path: String, byteCount: Int)] {
    var written: [(path: String, byteCount: Int)] = []
    for name in BuiltinGazetteers.names {
      let image: [UInt8]
      let path: String
      do {
        image = try BuiltinGazetteers.compile(name)
        path = try Resources.path(CompiledGazetteer.fileName(name))
      } catch {
        throw RunFailure(.resource, error)
      }
      do {
        try RunFolder.makeFolders(Paths.parent(path))
        try OutputFile.replace(path: path, with: image)
      } catch {
        throw RunFailure(error)
      }
      written.append((path, image.count))
    }
    return written
  }
}
