extension Statistics {
  /// Adds the counts of another worker.
  package mutating func merge(_ other: Statistics) {
    sourceCount += other.sourceCount
    inputByteCount += other.inputByteCount
    writtenCount += other.writtenCount
    rejectedCount += other.rejectedCount
    textByteCount += other.textByteCount
    paragraphsOut += other.paragraphsOut
    sentenceCount += other.sentenceCount
    tokenCount += other.tokenCount
    undatedCount += other.undatedCount
    while remainders.count < other.remainders.count { remainders.append(Remainder()) }
    for index in other.remainders.indices { remainders[index].add(other.remainders[index]) }
    zones.merge(other.zones, uniquingKeysWith: +)
    drops.merge(other.drops, uniquingKeysWith: +)
    edits.merge(other.edits, uniquingKeysWith: +)
    entityLabels.merge(other.entityLabels, uniquingKeysWith: +)
    dateTypes.merge(other.dateTypes, uniquingKeysWith: +)
    locationKinds.merge(other.locationKinds, uniquingKeysWith: +)
    countries.merge(other.countries, uniquingKeysWith: +)
    years.merge(other.years, uniquingKeysWith: +)
    months.merge(other.months, uniquingKeysWith: +)
    topics.merge(other.topics, uniquingKeysWith: +)
    languages.merge(other.languages, uniquingKeysWith: +)
    lengths.merge(other.lengths, uniquingKeysWith: +)
    rejectCauses.merge(other.rejectCauses, uniquingKeysWith: +)
    passedOver.merge(other.passedOver, uniquingKeysWith: +)
  }
}

extension Statistics.Count {
  package static func + (a: Self, b: Self) -> Self {
    Self(mentions: a.mentions + b.mentions, documents: a.documents + b.documents)
  }
}

extension Statistics.Remainder {
  /// Adds what another worker counted.
  package mutating func add(_ other: Self) {
    documents += other.documents
    paragraphs += other.paragraphs
    bytes += other.bytes
  }
}

extension Statistics.Amount {
  package static func + (a: Self, b: Self) -> Self {
    Self(count: a.count + b.count, bytes: a.bytes + b.bytes)
  }
}
