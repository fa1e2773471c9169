import Foundation
import Testing
import WinnowTestSupport

@testable import WinnowConsole

@Suite struct DoctorCommandTests {
  private struct Report: Decodable {
    struct Item: Decodable {
      var check: String
      var state: String
      var found: String
      var advice: String?
    }
    var version: Int
    var state: String
    var findings: [Item]
  }

  @Test func `a machine on which tests run has no problem`() throws {
    let folder = try TemporaryFolder()
    let result = try CommandRunner.winnow(["doctor", "--json"], in: folder.path)
    #expect(result.code == 0, "\(result.output)")
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.version == 1 && report.state != "problem")
    let checks = report.findings.map(\.check)
    for check in ["data.files", "data.world", "data.lexicon", "locale", "memory", "output.writing"]
    {
      #expect(checks.contains(check))
    }
    #expect(try folder.names().isEmpty)
  }

  @Test func `a folder that cannot be written is a problem with advice`() throws {
    let result = try CommandRunner.winnow(["doctor", "--output", "/proc/nothing"])
    #expect(result.code == 1)
    #expect(result.output.contains("problem  output.writing"))
    #expect(result.error.contains("[H001]"))
  }

  @Test func `a folder that is not there yet is judged by the one above`() throws {
    let folder = try TemporaryFolder()
    let result = try CommandRunner.winnow(["doctor", "--output", "x/y/z"], in: folder.path)
    #expect(result.code == 0 && result.output.contains(". can be written"))
    #expect(try folder.names().isEmpty)
  }
}
