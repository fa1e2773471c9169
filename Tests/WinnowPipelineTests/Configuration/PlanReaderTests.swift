import WinnowText
import WinnowFormats
import Testing
import WinnowCore
import WinnowTestSupport

@testable import WinnowPipeline

@Suite struct PlanReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("in/a.txt", "a")
    try folder.write("in/b.txt", "b")
  }

  private func read(_ text: String, _ overrides: PlanOverrides = PlanOverrides()) throws -> Plan {
    try PlanReader.read(path: folder.write("p/file.yaml", text), overrides: overrides)
  }

  /// The findings as `line:column code`.
  private func findings(_ text: String, _ overrides: PlanOverrides = PlanOverrides()) -> [String] {
    do {
      _ = try read(text, overrides)
      return []
    } catch let error as DiagnosticError {
      return error.diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.code)" }
    } catch {
      return ["\(error)"]
    }
  }

  private let good = """
    version: 1
    input:
      paths: [../in/*.txt]
    stages: [tokenize]
    output: {directory: ../out}

    """

  @Test func `a small file is a whole pipeline`() throws {
    let plan = try read(good)
    #expect(plan.name == "file")
    #expect(plan.input.files.map(\.path) == ["\(folder.path)/in/a.txt", "\(folder.path)/in/b.txt"])
    #expect(plan.stages.map(\.declaration.name) == ["tokenize"])
    #expect(plan.output.directory == "\(folder.path)/out")
    #expect(
      plan.output.compression == .balanced && !plan.output.writesTokens
        && plan.input.format == .auto)
    #expect(plan.input.maxByteCount == 64 * 1024 * 1024)
  }

  @Test func `every fault is reported with its place`() {
    let text = """
      version: 2
      nmae: x
      input:
        paths: [../in/*.txt, missing.txt, ../in/*.html]
        format: txt
        max_bytes: lots
        fields: {id: id, txet: text}
      stages:
        - tokenise
        - dates: {day_first: 3}
        - tokenize: {split_possesives: true}
      output:
        directory: ../out
        compression: 9
        tables: [documents, mention]
        tokens: "yes"

      """
    #expect(
      findings(text) == [
        "1:10 P004", "2:1 P002", "4:24 P008", "4:37 P009", "5:11 P004", "6:14 P003", "7:20 P002",
        "9:5 P006", "10:5 P012", "10:24 P003", "11:16 P002", "14:16 P004", "15:23 P004",
        "16:11 P003",
      ])
  }

  @Test(arguments: [
    ("- dates", "P012"), ("- tokenize\n  - tokenize", "P013"), ("- tokenize\n  - clean", "P014"),
    ("- {a: 1, b: 2}", "P003"), ("- [x]", "P003"), ("- 3", "P006"),
  ])
  func `stages that cannot work are refused`(stages: String, code: String) throws {
    let text = good.replacingStages("\n  \(stages)")
    let codes = findings(text).map { $0.split(separator: " ")[1] }
    #expect(codes.contains(Substring(code)))
  }

  @Test func `a thousand stages may be listed, and no more`() {
    let stages = { String(repeating: "\n  - normalize", count: $0) }
    #expect(findings(good.replacingStages(stages(1_000))).isEmpty)
    let codes = findings(good.replacingStages(stages(1_001))).map { $0.split(separator: " ")[1] }
    #expect(codes == ["P004"])
  }

  @Test func `a hint names the stage that is missing`() throws {
    do {
      _ = try read(good.replacingStages(" [dates]"))
      Issue.record("no error")
    } catch let error as DiagnosticError {
      let text = error.diagnostics.map(\.description).joined()
      #expect(text.contains("stage 'dates' needs 'tokens', which no earlier stage assigns [P012]"))
      #expect(text.contains("hint: put 'tokenize' before it"))
    }
  }

  @Test(arguments: [
    ("a: [", "P001"), ("a: b: c", "P001"), ("version: 1\nversion: 1", "P001"), ("[1]", "P003"),
    ("", "P005"), ("x", "P003"),
  ])
  func `what is no pipeline file is refused`(text: String, code: String) {
    let codes = findings(text).map { String($0.split(separator: " ")[1]) }
    #expect(codes.contains(code))
  }

  @Test func `the command line goes over the file`() throws {
    var overrides = PlanOverrides()
    overrides.input = ["\(folder.path)/in/b.txt"]
    overrides.output = "\(folder.path)/elsewhere"
    overrides.settings = [
      "output.tokens=true", "input.fields.text=body", "stages.tokenize.split_possessives=false",
    ]
    let plan = try read(good, overrides)
    #expect(plan.input.files.map(\.path) == ["\(folder.path)/in/b.txt"])
    #expect(plan.output.directory == "\(folder.path)/elsewhere")
    #expect(plan.output.writesTokens && plan.input.fields.text == "body")
    #expect(plan.stages[0].options[Tokenization.Options.splitPossessives] == false)
    let origins = plan.values.filter { $0.key == "output.tokens" }.map(\.origin)
    #expect(origins == [.set("output.tokens")])
  }

  @Test(arguments: [
    "tokens", "stages.clean.boilerplate=keep", "stages.tokenize.x=1", "output.tokens=[",
    "output.tokens=perhaps", "outptu.tokens=true",
  ])
  func `a wrong setting is refused`(setting: String) {
    var overrides = PlanOverrides()
    overrides.settings = [setting]
    #expect(!findings(good, overrides).isEmpty)
  }

  @Test func `folders and files are read once, and in order`() throws {
    try folder.write("in/sub/c.html", "<p>")
    let plan = try read(
      good.replacingOccurrences(of: "[../in/*.txt]", with: "[../in/b.txt, ../in]"))
    #expect(
      plan.input.files.map { $0.path.dropFirst(folder.path.count) } == [
        "/in/b.txt", "/in/a.txt", "/in/sub/c.html",
      ])
  }
}

extension String {
  fileprivate func replacingStages(_ stages: String) -> String {
    replacingOccurrences(of: "stages: [tokenize]", with: "stages:" + stages)
  }

  fileprivate func replacingOccurrences(of old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
