import Testing

@testable import WinnowCore

@Suite struct StreamedHashTests {
  @Test func `capitals of ASCII are hashed as small letters wherever they stand`() {
    let text = Array("Xx-AZaz@[`{09_'Migrants OF The Méditerranée Sea-ÁÚ\u{C1}\u{DA}Route".utf8)
    for start in text.indices {
      for end in start...text.count {
        var hash = StreamedHash()
        hash.add(lowered: text.span, start..<end)
        hash.add("y")
        let lowered = text[start..<end].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } + [0x79]
        #expect(hash.value == TokenHash.value(lowered.span))
      }
    }
  }

  @Test func `any bytes in any pieces give the token hash`() {
    for seed in UInt64(1)...300 {
      var generator = SeededGenerator(seed: seed)
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      var hash = StreamedHash()
      for byte in bytes[..<cut] { hash.add(ASCII.lowercased(byte)) }
      hash.add(lowered: bytes.span, cut..<bytes.count)
      let lowered = bytes.map(ASCII.lowercased)
      #expect(hash.value == TokenHash.value(lowered.span), "seed \(seed)")
      #expect(ASCII.hash(bytes.span, 0..<bytes.count) == hash.value, "seed \(seed)")
    }
  }
}
