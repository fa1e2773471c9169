import Glibc
import WinnowCore
import WinnowRecords

/// The stages of a plan, cut into phases at those that need the documents in input order.
///
/// Phase 0 runs the stages before the first corpus stage and that one's `prepare`; between two phases every batch
/// passes a sequencer in input order, where `decide` is called; the next phase begins with that stage's `process`.
struct StageChain: Sendable {
  /// One call on every document of a batch.
  enum Step: Sendable {
    case process(any Stage)
    case prepare(any CorpusStage)
  }

  /// The steps of each phase.
  private(set) var phases: [[(stage: Int, step: Step)]] = [[]]
  /// The corpus stages in order: stage number `i` decides at sequencer `i`.
  private(set) var corpusStages: [any CorpusStage] = []
  /// The names of all stages.
  let names: [String]

  init(_ stages: [PlannedStage]) {
    names = stages.map(\.declaration.name)
    for (index, planned) in stages.enumerated() {
      guard let corpus = planned.stage as? any CorpusStage else {
        phases[phases.count - 1].append((index, .process(planned.stage)))
        continue
      }
      phases[phases.count - 1].append((index, .prepare(corpus)))
      corpusStages.append(corpus)
      phases.append([(index, .process(corpus))])
    }
    // Identifiers are made unique at the first sequencer, so there is always one.
    if phases.count == 1 { phases.append([]) }
  }

  /// The number of sequencers.
  var sequencerCount: Int { phases.count - 1 }

  /// Runs one phase over a batch; adds the CPU seconds of each stage to `seconds`, and what each stage leaves to the counts.
  ///
  /// Ends early, with the batch half done, when the run is stopped: a large document takes seconds.
  func run(
    phase: Int, _ batch: inout Batch, seconds: inout [Double], statistics: inout Statistics,
    while goesOn: () -> Bool
  ) {
    for (index, step) in phases[phase] {
      guard goesOn() else { return }
      let begin = Self.threadSeconds()
      for item in batch.items.indices where batch.items[item].failure == nil {
        do throws(StageError) {
          switch step {
          case .process(let stage): try stage.process(&batch.items[item].document)
          case .prepare(let stage): try stage.prepare(&batch.items[item].document)
          }
          try batch.items[item].document.checkLimits()
        } catch {
          batch.items[item].failure = "stage '\(names[index])': \(error.message)"
        }
      }
      seconds[index] += Self.threadSeconds() - begin
      guard case .process = step else { continue }
      for item in batch.items.indices where batch.items[item].failure == nil {
        statistics.count(batch.items[item].document, behind: index + 1)
      }
    }
  }

  /// The CPU time of the calling thread.
  static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
