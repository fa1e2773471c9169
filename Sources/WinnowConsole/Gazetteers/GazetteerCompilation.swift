public import WinnowCore
import WinnowExtraction
import WinnowResources
import WinnowFormats
import WinnowRecords

/// Compiles gazetteers, so that runs map them instead of reading tables.
public enum GazetteerCompilation {
  /// What lists hold.
  public enum Kind: String, Sendable, CaseIterable {
    /// Names for the entities stage.
    case names
    /// Places for the locations stage.
    case places
  }

  /// Writes the compiled form of lists into one file, whose name ends in `.gazetteer`.
  ///
  /// The same lists give the same bytes. Faults of the lists have their lines and are thrown all at once.
  public static func compile(
    _ lists: [String], _ kind: Kind, to path: String
  ) throws(RunFailure) -> (path: String, nameCount: Int, byteCount: Int) {
    guard CompiledGazetteer.isCompiled(path) else {
      throw RunFailure(
        .usage,
        Diagnostic(
          code: .g011, path: path, message: "the name of a compiled list ends in '.gazetteer'"))
    }
    try OutputPlace.check(path)
    let compiled: (image: [UInt8], nameCount: Int)
    do {
      compiled =
        switch kind {
        case .names: try CompiledGazetteer.compile(names: lists)
        case .places: try CompiledGazetteer.compile(places: lists)
        }
    } catch {
      throw RunFailure(error)
    }
    do {
      try OutputFile.replace(path: path, with: compiled.image)
    } catch {
      throw RunFailure(error)
    }
    return (path, compiled.nameCount, compiled.image.count)
  }

  /// Opens the compiled list at `path` and says in a line what it holds and how long opening took.
  public static func check(_ path: String) throws(RunFailure) -> String {
    let begin = Clock.now()
    let gazetteer: Gazetteer
    do {
      gazetteer = try CompiledGazetteer.open(file: path)
    } catch {
      throw RunFailure(.resource, error)
    }
    let milliseconds = ((Clock.now() - begin) * 100_000).rounded() / 100
    let kind = CompiledGazetteer.holdsPlaces(gazetteer) ? "places" : "names"
    return "\(path): \(kind), \(gazetteer.nameCount) names of \(gazetteer.entryCount) entries, "
      + "\(gazetteer.byteCount) bytes, opened in \(milliseconds) ms"
  }

  /// Writes the compiled form of every built-in list, of the word lists of the entities stage, and the checksums of all
  /// data files into `Resources.compiledFolder`.
  ///
  /// Returns the paths with their sizes in bytes. The same tables give the same bytes.
  public static func compileBuiltins() throws(RunFailure) -> [(path: String, byteCount: Int)] {
    var images: [(path: String, image: [UInt8])] = []
    do {
      for name in BuiltinGazetteers.names {
        images.append(
          (
            try Resources.path(compiled: CompiledGazetteer.fileName(name)),
            try BuiltinGazetteers.compile(name)
          ))
      }
      images.append(
        (
          try Resources.path(compiled: BuiltinGazetteers.lexiconFileName),
          try BuiltinGazetteers.compileLexicon()
        ))
    } catch {
      throw RunFailure(.resource, error)
    }
    do {
      for (path, image) in images {
        try Folders.make(Paths.parent(path))
        try OutputFile.replace(path: path, with: image)
      }
    } catch {
      throw RunFailure(error)
    }
    var written = images.map { (path: $0.path, byteCount: $0.image.count) }
    if let folder = Resources.folder, let compiled = Resources.compiledFolder {
      let path = "\(compiled)/\(DataChecksums.fileName)"
      let list = DataChecksums.list(folder, compiled: compiled)
      do { try OutputFile.replace(path: path, with: list) } catch { throw RunFailure(error) }
      written.append((path, list.count))
    }
    return written
  }
}
