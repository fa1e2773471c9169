/// A section of the page.
protocol ReportSection {
  /// The place that the contents link to.
  var id: StaticString { get }
  /// The heading.
  var title: StaticString { get }
  /// What the contents call it.
  var shortTitle: StaticString { get }
  /// Writes what stands under the heading.
  func write(to page: inout HTMLWriter)
}

extension ReportSection {
  var shortTitle: StaticString { title }
}
