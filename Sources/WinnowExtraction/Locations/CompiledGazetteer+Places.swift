public import WinnowCore

extension CompiledGazetteer {
  /// True if the entries of a list are places, each with the number of a name; O(entries).
  public static func holdsPlaces(_ gazetteer: Gazetteer) -> Bool {
    gazetteer.entryCount > 0
      && gazetteer.payload.count == gazetteer.entryCount * PlaceRecord.words * 4
      && (0..<gazetteer.entryCount).allSatisfy {
        Int(PlaceRecord(gazetteer, entry: $0).usual) < gazetteer.nameCount
      }
  }

  /// The image of tables of places, and the number of their names; all faults of all tables are thrown at once.
  public static func compile(
    places paths: [String]
  ) throws(DiagnosticError) -> (image: [UInt8], nameCount: Int) {
    let sum = try checksum(of: paths)
    var table = PlaceTable()
    var faults: [Diagnostic] = []
    for path in paths {
      do throws(DiagnosticError) { try table.read(path: path) } catch {
        faults += error.diagnostics
      }
    }
    guard faults.isEmpty else { throw DiagnosticError(faults) }
    let nameCount = table.builder.nameCount
    return (table.build(words: [], sourceChecksum: sum), nameCount)
  }
}
