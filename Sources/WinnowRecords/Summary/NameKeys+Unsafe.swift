package import WinnowCore

/// The 64-bit keys under which names are counted: a hash of label, identifier, name and country.
///
/// Among a million names two share a key with a chance of three in 10^8; they would be counted as one.
package enum NameKeys {
  /// The key of an entity.
  package static func of(_ entity: borrowing Entity) -> UInt64 {
    var state = TokenHash.start
    add(entity.label, to: &state)
    add(entity.id, to: &state)
    add(entity.name, to: &state)
    return state
  }

  /// The key of a place.
  package static func of(_ place: borrowing LocationMention) -> UInt64 {
    var state = TokenHash.start
    add(place.kind.rawValue, to: &state)
    add(place.id, to: &state)
    add(place.name, to: &state)
    if let country = place.country { add(country, to: &state) }
    return state
  }

  private static func add(_ text: String, to state: inout UInt64) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      add(UnsafeRawBufferPointer($0), to: &state)
    }
    if isDone == nil { Array(text.utf8).withUnsafeBytes { add($0, to: &state) } }
  }

  private static func add(_ bytes: UnsafeRawBufferPointer, to state: inout UInt64) {
    var index = 0
    // SAFETY: every load ends at or before the end of the buffer.
    while index + 8 <= bytes.count {
      state = TokenHash.mix(
        state ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    state = TokenHash.mix(TokenHash.finish(state ^ rest, count: bytes.count) ^ TokenHash.start)
  }
}
