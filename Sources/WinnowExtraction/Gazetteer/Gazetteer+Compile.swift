extension Gazetteer {
  /// The image of a gazetteer of `entries`, which are numbered in their order.
  public static func compile(_ entries: [GazetteerEntry], sourceChecksum: UInt64 = 0) -> [UInt8] {
    var builder = GazetteerBuilder()
    builder.sourceChecksum = sourceChecksum
    for entry in entries { builder.add(entry) }
    return builder.build()
  }
}
