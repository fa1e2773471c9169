extension Run {
  /// A run from the plan's input files to its run folder, as `winnow run` does it.
  public convenience init(_ plan: Plan, _ options: RunOptions = RunOptions()) {
    let source = FileSource(plan.input, batchByteCount: options.batchByteCount)
    self.init(plan, from: source, to: RunFolderSink(plan, options), options)
  }
}
