import Testing

@testable import WinnowFormats

@Suite struct WorkerMemoryTests {
  private struct Scratch: ReusedMemory, ~Copyable {
    var numbers: [Int] = []
    var byteCount: Int { numbers.count * 8 }
  }

  private struct Refusal: Error {}

  @Test func `one worker finds its memory again`() {
    let memory = WorkerMemory<Scratch>()
    for count in 0..<5 {
      memory.withValue { scratch in
        #expect(scratch.numbers.count == count)
        scratch.numbers.append(count)
      }
    }
  }

  @Test func `nobody gets what another has`() {
    let memory = WorkerMemory<Scratch>()
    memory.withValue { outer in
      outer.numbers = [1]
      memory.withValue { inner in
        #expect(inner.numbers.isEmpty)
        inner.numbers = [2]
      }
      #expect(outer.numbers == [1])
    }
  }

  @Test func `memory comes back from a failure, and not when it has grown large`() {
    let memory = WorkerMemory<Scratch>()
    #expect(throws: Refusal.self) {
      try memory.withValue { scratch throws(Refusal) in
        scratch.numbers = [7]
        throw Refusal()
      }
    }
    memory.withValue { scratch in
      #expect(scratch.numbers == [7])
      scratch.numbers = [Int](repeating: 0, count: 1_000_000)
    }
    memory.withValue { #expect($0.numbers.isEmpty) }
  }
}
