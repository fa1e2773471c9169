import Testing

@testable import WinnowEvaluation

@Suite struct ExportNamesTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"]), (["a", "a", "a"], ["a", "a_2", "a_3"]),
    // What is replaced may meet what is there already, and so may its number.
    (["A.B", "A_B", "A_B_2"], ["A_B", "A_B_2", "A_B_2_2"]),
    (["A_B_2", "A.B", "A_B"], ["A_B_2", "A_B", "A_B_3"]),
    (["x", "X"], ["x", "X_2"]), (["", ""], ["_", "__2"]),
    (["a/b:c\\d", "\u{7}"], ["a_b_c_d", "_"]),
  ])
  func `every document has a name of its own`(ids: [String], names: [String]) {
    #expect(RunExport.names(ids) == names)
  }

  @Test func `names fit into 255 bytes with number and extension, in any script`() {
    for letter in ["a", "é", "日", "😀"] {
      let ids = Array(repeating: String(repeating: letter, count: 300), count: 1_200)
      let names = RunExport.names(ids)
      #expect(Set(names).count == 1_200)
      #expect(names.allSatisfy { "\($0).ann".utf8.count <= 255 && !$0.contains("\u{FFFD}") })
    }
  }
}
