import WinnowCore
import WinnowPipeline

/// Runs the pipeline of a file with a stage of our own in front.
func runWithRedaction(pipeline: String, output: String) throws -> RunReport {
  var overrides = PlanOverrides()
  overrides.output = output
  var plan = try PlanReader.read(path: pipeline, overrides: overrides)
  plan.stages.insert(try PlannedStage(EmailRedaction.self), at: 0)
  return try Run(plan, RunOptions(workerCount: 2)).execute()
}
