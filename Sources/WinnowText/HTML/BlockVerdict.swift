internal import WinnowCore

/// What becomes of a block.
struct BlockVerdict: Sendable, Equatable {
  /// Its zone.
  var zone: Zone
  /// The rule that drops it, or nil for what is kept.
  var rule: String?

  /// True for what no reader of the page sees.
  var isHidden = false

  /// Kept as `zone`.
  static func keep(_ zone: Zone) -> BlockVerdict { BlockVerdict(zone: zone, rule: nil) }

  /// Dropped for what its element is.
  static func drop(_ role: PageRole) -> BlockVerdict {
    BlockVerdict(zone: role.zone, rule: role.name, isHidden: role == .hidden)
  }

  /// The verdict where boilerplate stays: only what no reader sees goes.
  var withBoilerplate: BlockVerdict {
    isHidden ? self : .keep(zone)
  }
}
