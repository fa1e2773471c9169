import WinnowCore
import WinnowResources
import WinnowFormats

/// The lists of a pipeline, read: tables on their way into one gazetteer, compiled files as they are.
struct GazetteerLists {
  /// The names of all tables.
  var builder = GazetteerBuilder()
  /// Where the entries of each origin end in `builder`.
  private(set) var origins: [(end: Int, origin: ListedNames.Origin)] = []
  private(set) var patterns: [TokenPattern] = []
  /// The compiled files, in the order of their paths.
  private(set) var compiled: [Gazetteer] = []

  private static let builtinPrefix = "builtin/"

  /// Reads the lists at `paths`; all faults of all of them are thrown at once.
  init(paths: [String]) throws(DiagnosticError) {
    var faults: [Diagnostic] = []
    let folder = try Resources.path("gazetteers/")
    for path in paths {
      let isNamed = path.hasPrefix(Self.builtinPrefix)
      let file = isNamed ? folder + path.dropFirst(Self.builtinPrefix.count) + ".tsv" : path
      do throws(DiagnosticError) {
        if CompiledGazetteer.isCompiled(file) {
          compiled.append(try CompiledGazetteer.open(file: file))
          continue
        }
        patterns += try GazetteerList.read(path: file, into: &builder)
      } catch {
        faults += error.diagnostics
      }
      origins.append(
        (builder.entryCount, isNamed || path.hasPrefix(folder) ? .builtin : .user))
    }
    guard faults.isEmpty else { throw DiagnosticError(faults) }
  }

  /// Adds names of places that look like those of persons or organisations: `San Diego`, `West Bank`.
  mutating func addPlaces() throws(DiagnosticError) {
    builder.beginEntry(label: EntityLabel.names[Int(EntityLabel.place.number)])
    let lines = try DataLines("persons/places.txt")
    for line in lines where lines.bytes[line].contains(0x20) {
      builder.add(lines.bytes[line], caseMatching: .any)
    }
    origins.append((builder.entryCount, .places))
  }
}
