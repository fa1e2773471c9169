/// The key `html` of a document's metadata, for web pages: what the page says of itself, as it stands there.
package enum HTMLFields {
  package static let all = [
    RecordField("title", .string, nullable: true, "title, without the name of the site"),
    RecordField("published", .string, nullable: true, "when it was published"),
    RecordField("language", .string, nullable: true, "language tag"),
    RecordField("canonical", .string, nullable: true, "address of the page"),
    RecordField("site_name", .string, nullable: true, "name of the site"),
    RecordField("modified", .string, nullable: true, "when it was last changed"),
    RecordField("authors", .strings, "who wrote it"),
    RecordField("description", .string, nullable: true, "what it is about"),
    RecordField("section", .string, nullable: true, "section of the site"),
    RecordField("tags", .strings, "keywords"),
    RecordField("image", .string, nullable: true, "address of its picture"),
    RecordField("license", .string, nullable: true, "address or name of its licence"),
  ]
}
