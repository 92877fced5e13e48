/// The templates that come with the generator, in the binary itself so that it can be copied anywhere.
public enum EmbeddedTemplates {
  /// The bytes of each template by its name, which is the file's name without its extension.
  public static let all: [String: [UInt8]] = [
    "client_boxed_struct": PackageResources.client_boxed_struct_mustache,
    "client_client": PackageResources.client_client_mustache,
    "client_coding": PackageResources.client_coding_mustache,
    "client_enumeration": PackageResources.client_enumeration_mustache,
    "client_enumeration_coding": PackageResources.client_enumeration_coding_mustache,
    "client_event": PackageResources.client_event_mustache,
    "client_file": PackageResources.client_file_mustache,
    "client_object_or_value": PackageResources.client_object_or_value_mustache,
    "client_object_or_value_coding": PackageResources.client_object_or_value_coding_mustache,
    "client_operation_table": PackageResources.client_operation_table_mustache,
    "client_operations": PackageResources.client_operations_mustache,
    "client_struct": PackageResources.client_struct_mustache,
    "client_struct_coding": PackageResources.client_struct_coding_mustache,
    "client_type": PackageResources.client_type_mustache,
    "client_types": PackageResources.client_types_mustache,
    "client_union": PackageResources.client_union_mustache,
    "client_union_coding": PackageResources.client_union_coding_mustache,
    "client_value_enumeration": PackageResources.client_value_enumeration_mustache,
    "client_value_enumeration_coding": PackageResources.client_value_enumeration_coding_mustache,
    "client_webhooks": PackageResources.client_webhooks_mustache,
    "markdown_block": PackageResources.markdown_block_mustache,
    "markdown_code": PackageResources.markdown_code_mustache,
    "markdown_gitbook": PackageResources.markdown_gitbook_mustache,
    "markdown_page": PackageResources.markdown_page_mustache,
    "markdown_parameters": PackageResources.markdown_parameters_mustache,
    "markdown_steps": PackageResources.markdown_steps_mustache,
    "markdown_summary": PackageResources.markdown_summary_mustache,
    "markdown_table": PackageResources.markdown_table_mustache,
  ]
}
