/// The codes of all diagnostics: stable names for scripts, and the index of `docs/diagnostics.md`.
///
/// A code is never given another meaning. Stages of an embedder take codes of their own (`Diagnostic.init(_:ownCode:…)`).
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Dates.
  /// A table of date words has a row that is none.
  case d001 = "D001"
  /// A table of tenses has a row that is none.
  case d002 = "D002"
  /// A locale of stage dates is no language code.
  case d003 = "D003"
  /// The reference of stage dates is no day.
  case d004 = "D004"
  /// The reference given to `winnow dates` spells no day.
  case d005 = "D005"
  /// A language has no table of date words.
  case d006 = "D006"
  /// The table of feasts has a row that is none.
  case d007 = "D007"

  // Evaluation, exports and comparisons.
  /// A file cannot be read.
  case e001 = "E001"
  /// A file or line is not JSON.
  case e002 = "E002"
  /// A record lacks a field, or has one of another type.
  case e003 = "E003"
  /// A span of the gold does not fit its text.
  case e004 = "E004"
  /// Two spans of the gold overlap in a format that allows none.
  case e005 = "E005"
  /// The gold has a document twice.
  case e006 = "E006"
  /// The run lacks a document of the gold.
  case e007 = "E007"
  /// A document of the gold has another text than that of the run.
  case e008 = "E008"
  /// There is nothing to score or to learn from.
  case e009 = "E009"
  /// Something in the gold was left out.
  case e010 = "E010"
  /// The gold has labels that the run never gives.
  case e011 = "E011"
  /// The pipeline rejected texts of the gold.
  case e012 = "E012"
  /// The baseline is missing or of another version.
  case e013 = "E013"
  /// The baseline has a score that the evaluation lacks.
  case e014 = "E014"
  /// The baseline was made with other documents.
  case e015 = "E015"
  /// A mark given with --fail-under looks like a share, not like a percentage.
  case e016 = "E016"
  /// --map is not OLD=NEW.
  case e020 = "E020"
  /// None of the layers asked for is annotated in the gold.
  case e021 = "E021"
  /// A mark is not NAME=NUMBER.
  case e022 = "E022"
  /// A mark names a score that there is not.
  case e023 = "E023"
  /// --where names no slice.
  case e024 = "E024"
  /// A slice of the run holds nothing to compare.
  case e025 = "E025"
  /// A score fell below its mark.
  case e030 = "E030"
  /// Two runs differ.
  case e031 = "E031"
  /// Mentions inside longer ones were left out of an export.
  case e040 = "E040"
  /// Places without a point were left out of an export.
  case e041 = "E041"

  // Gazetteers: lists of names and places.
  /// A list has more faults than are shown.
  case g000 = "G000"
  /// A name is empty or too long.
  case g001 = "G001"
  /// A line of a list is not UTF-8.
  case g002 = "G002"
  /// A line of a list has too few or too many columns.
  case g003 = "G003"
  /// A line of a list repeats another.
  case g004 = "G004"
  /// A label is none.
  case g005 = "G005"
  /// A coordinate is none.
  case g006 = "G006"
  /// A country code is none.
  case g007 = "G007"
  /// A number of inhabitants is none.
  case g008 = "G008"
  /// A pattern cannot be read.
  case g009 = "G009"
  /// There is no built-in gazetteer of that name.
  case g010 = "G010"
  /// The name of a compiled list does not end in .gazetteer.
  case g011 = "G011"
  /// Patterns over tokens cannot be compiled.
  case g012 = "G012"

  // Doctor.
  /// `winnow doctor` found a problem.
  case h001 = "H001"

  // Input and run folders that are read.
  /// A source could not be processed, and the run was to stop there.
  case i001 = "I001"
  /// A folder is no complete run folder.
  case i002 = "I002"
  /// More sources were rejected than --max-rejects allows.
  case i003 = "I003"
  /// The run has no document of that identifier.
  case i004 = "I004"
  /// A file of a run folder is missing or broken.
  case i005 = "I005"
  /// A run folder is of another version.
  case i006 = "I006"
  /// A stage cannot go on in this run.
  case i007 = "I007"
  /// The run left out the table that is needed.
  case i008 = "I008"

  // Output.
  /// A file could not be written.
  case o001 = "O001"
  /// An output is in the way of something else.
  case o002 = "O002"
  /// A dependency file leaves out a name.
  case o003 = "O003"
  /// A file would be replaced that Winnow did not make.
  case o004 = "O004"

  // Pipeline files and plans.
  /// The pipeline file cannot be read.
  case p000 = "P000"
  /// The pipeline file is not UTF-8 or not YAML.
  case p001 = "P001"
  /// A key is unknown.
  case p002 = "P002"
  /// A value has another type.
  case p003 = "P003"
  /// A value is out of range or none of those allowed.
  case p004 = "P004"
  /// A key is missing.
  case p005 = "P005"
  /// There is no stage of that name.
  case p006 = "P006"
  /// A file or folder is missing or cannot be read.
  case p008 = "P008"
  /// Nothing matches a path.
  case p009 = "P009"
  /// A stage needs a layer that no earlier stage assigns.
  case p012 = "P012"
  /// Two stages assign the same layer.
  case p013 = "P013"
  /// A stage changes text in which positions were measured.
  case p014 = "P014"
  /// --set cannot be applied.
  case p015 = "P015"
  /// A stage cannot be set up; the diagnostic before says why.
  case p016 = "P016"
  /// A stage uses a layer that a later stage assigns.
  case p017 = "P017"
  /// A layer has the name of a key of records.
  case p018 = "P018"
  /// The output folder lies in a folder of the input.
  case p019 = "P019"
  /// There are more errors than are shown.
  case p020 = "P020"

  // Resources: built-in data and compiled lists.
  /// The built-in data files are missing.
  case r001 = "R001"
  /// A file of the data, or of yours, cannot be read.
  case r002 = "R002"
  /// A table of the language stage is damaged.
  case r003 = "R003"
  /// The style of the page is missing.
  case r004 = "R004"
  /// A compiled list or a table is damaged.
  case r010 = "R010"
  /// A compiled list or a table is of another kind.
  case r011 = "R011"

  // Deduplication.
  /// The shard of stage deduplicate is none.
  case s001 = "S001"
  /// The shard of stage deduplicate does not go with other options.
  case s002 = "S002"

  // Taxonomies.
  /// A taxonomy is not UTF-8, not YAML, or nested too deeply.
  case t001 = "T001"
  /// A taxonomy is empty.
  case t002 = "T002"
  /// A taxonomy is of another version.
  case t003 = "T003"
  /// A part of a taxonomy has another type.
  case t004 = "T004"
  /// A number of a taxonomy is none, or out of range.
  case t005 = "T005"
  /// A taxonomy has no topics.
  case t006 = "T006"
  /// A topic has no id or no phrases.
  case t007 = "T007"
  /// A topic is there twice.
  case t008 = "T008"
  /// A parent is no topic.
  case t009 = "T009"
  /// A topic is above itself.
  case t010 = "T010"
  /// A key of a taxonomy is unknown.
  case t011 = "T011"
  /// A phrase has no words.
  case t012 = "T012"
  /// Two taxonomies have the same topic.
  case t020 = "T020"

  // The run itself.
  /// The run was stopped.
  case x001 = "X001"
  /// Something unexpected happened: a fault of Winnow.
  case x002 = "X002"
  /// The counts do not add up: a fault of Winnow.
  case x003 = "X003"
  /// A stage failed on a text given to it.
  case x004 = "X004"
  /// The system gives too few threads.
  case x005 = "X005"

  /// What it says, in a few words without a full stop.
  public var meaning: String {
    switch self {
    case .d001: "a table of date words has a row that is none"
    case .d002: "a table of tenses has a row that is none"
    case .d003: "a locale of stage dates is no language code"
    case .d004: "the reference of stage dates is no day"
    case .d005: "the reference given to `winnow dates` spells no day"
    case .d006: "a language has no table of date words"
    case .d007: "the table of feasts has a row that is none"
    case .e001: "a file cannot be read"
    case .e002: "a file or line is not JSON"
    case .e003: "a record lacks a field, or has one of another type"
    case .e004: "a span of the gold does not fit its text"
    case .e005: "two spans of the gold overlap in a format that allows none"
    case .e006: "the gold has a document twice"
    case .e007: "the run lacks a document of the gold"
    case .e008: "a document of the gold has another text than that of the run"
    case .e009: "there is nothing to score or to learn from"
    case .e010: "something in the gold was left out"
    case .e011: "the gold has labels that the run never gives"
    case .e012: "the pipeline rejected texts of the gold"
    case .e013: "the baseline is missing or of another version"
    case .e014: "the baseline has a score that the evaluation lacks"
    case .e015: "the baseline was made with other documents"
    case .e016: "a mark given with --fail-under looks like a share, not like a percentage"
    case .e020: "--map is not OLD=NEW"
    case .e021: "none of the layers asked for is annotated in the gold"
    case .e022: "a mark is not NAME=NUMBER"
    case .e023: "a mark names a score that there is not"
    case .e024: "--where names no slice"
    case .e025: "a slice of the run holds nothing to compare"
    case .e030: "a score fell below its mark"
    case .e031: "two runs differ"
    case .e040: "mentions inside longer ones were left out of an export"
    case .e041: "places without a point were left out of an export"
    case .g000: "a list has more faults than are shown"
    case .g001: "a name is empty or too long"
    case .g002: "a line of a list is not UTF-8"
    case .g003: "a line of a list has too few or too many columns"
    case .g004: "a line of a list repeats another"
    case .g005: "a label is none"
    case .g006: "a coordinate is none"
    case .g007: "a country code is none"
    case .g008: "a number of inhabitants is none"
    case .g009: "a pattern cannot be read"
    case .g010: "there is no built-in gazetteer of that name"
    case .g011: "the name of a compiled list does not end in .gazetteer"
    case .g012: "patterns over tokens cannot be compiled"
    case .h001: "`winnow doctor` found a problem"
    case .i001: "a source could not be processed, and the run was to stop there"
    case .i002: "a folder is no complete run folder"
    case .i003: "more sources were rejected than --max-rejects allows"
    case .i004: "the run has no document of that identifier"
    case .i005: "a file of a run folder is missing or broken"
    case .i006: "a run folder is of another version"
    case .i007: "a stage cannot go on in this run"
    case .i008: "the run left out the table that is needed"
    case .o001: "a file could not be written"
    case .o002: "an output is in the way of something else"
    case .o003: "a dependency file leaves out a name that make cannot write"
    case .o004: "a file would be replaced that Winnow did not make"
    case .p000: "the pipeline file cannot be read"
    case .p001: "the pipeline file is not UTF-8 or not YAML"
    case .p002: "a key is unknown"
    case .p003: "a value has another type"
    case .p004: "a value is out of range or none of those allowed"
    case .p005: "a key is missing"
    case .p006: "there is no stage of that name"
    case .p008: "a file or folder is missing or cannot be read"
    case .p009: "nothing matches a path"
    case .p012: "a stage needs a layer that no earlier stage assigns"
    case .p013: "two stages assign the same layer"
    case .p014: "a stage changes text in which positions were measured"
    case .p015: "--set cannot be applied"
    case .p016: "a stage cannot be set up; the diagnostic before says why"
    case .p017: "a stage uses a layer that a later stage assigns"
    case .p018: "a layer has the name of a key of records"
    case .p019: "the output folder lies in a folder of the input"
    case .p020: "there are more errors than are shown"
    case .r001: "the built-in data files are missing"
    case .r002: "a file of the data, or of yours, cannot be read"
    case .r003: "a table of the language stage is damaged"
    case .r004: "the style of the page is missing"
    case .r010: "a compiled list or a table is damaged"
    case .r011: "a compiled list or a table is of another kind"
    case .s001: "the shard of stage deduplicate is none"
    case .s002: "the shard of stage deduplicate does not go with other options"
    case .t001: "a taxonomy is not UTF-8, not YAML, or nested too deeply"
    case .t002: "a taxonomy is empty"
    case .t003: "a taxonomy is of another version"
    case .t004: "a part of a taxonomy has another type"
    case .t005: "a number of a taxonomy is none, or out of range"
    case .t006: "a taxonomy has no topics"
    case .t007: "a topic has no id or no phrases"
    case .t008: "a topic is there twice"
    case .t009: "a parent is no topic"
    case .t010: "a topic is above itself"
    case .t011: "a key of a taxonomy is unknown"
    case .t012: "a phrase has no words"
    case .t020: "two taxonomies have the same topic"
    case .x001: "the run was stopped"
    case .x002: "something unexpected happened: a fault of Winnow"
    case .x003: "the counts do not add up: a fault of Winnow"
    case .x004: "a stage failed on a text given to it"
    case .x005: "the system gives too few threads"
    }
  }

  /// What codes with the same letter are about.
  public var family: String {
    switch rawValue.first {
    case "D": "Dates"
    case "E": "Evaluation, exports and comparisons"
    case "G": "Gazetteers: lists of names and places"
    case "H": "Doctor"
    case "I": "Input and run folders that are read"
    case "O": "Output"
    case "P": "Pipeline files and plans"
    case "R": "Resources: built-in data and compiled lists"
    case "S": "Deduplication"
    case "T": "Taxonomies"
    case "X": "The run itself"
    default: ""
    }
  }
}
