/// The templates that come with the generator, in the binary itself so that it can be copied anywhere.
public enum EmbeddedTemplates {
  /// The bytes of each template by its name, which is the file's name without its extension.
  public static let all: [String: [UInt8]] = [
    "client_file": PackageResources.client_file_mustache,
    "markdown_page": PackageResources.markdown_page_mustache,
  ]
}
