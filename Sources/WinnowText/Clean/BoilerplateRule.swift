/// Why a paragraph belongs to the page and not to the document: the rules of the ledger, and of `clean/phrases.tsv`.
enum BoilerplateRule: String, CaseIterable {
  case advertisement
  case commentForm = "comment-form"
  case cookieNotice = "cookie-notice"
  case copyrightLine = "copyright-line"
  case downloadWidget = "download-widget"
  /// `Read more` and the like, which stand under the items of a list.
  case linkLabel = "link-label"
  case menu, newsletter
  case relatedDocuments = "related-documents"
  case shareLine = "share-line"
  case viewCounter = "view-counter"
  /// The controls of a program that shows pages.
  case viewer
}
