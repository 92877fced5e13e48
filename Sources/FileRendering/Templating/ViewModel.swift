/// The data of a template: a type whose values are looked up by name.
///
/// A template that uses a name which neither the current model nor one around it has is an error.
public protocol ViewModel: Sendable {
  /// The value of a name; nil where the model has no such name. A name that currently has no value is `.absent`.
  func value(named name: String) -> TemplateValue?
}

/// A value that a view model gives to a template.
public enum TemplateValue: Sendable {
  /// A text: `{{name}}` writes it; `{{#name}}` opens a section in which `{{.}}` writes it.
  case text(any Fragment)
  /// A Boolean value for `{{#name}}` and `{{^name}}`.
  case flag(Bool)
  /// A model: `{{#name}}` opens a section whose names are the model's.
  case model(any ViewModel)
  /// A list: `{{#name}}` repeats its section for each element; in it `isFirst` and `isLast` tell the element's place.
  case list([TemplateValue])
  /// No value for a known name: `{{#name}}` is skipped and `{{^name}}` is not.
  case absent

  /// The text, or `.absent` for nil.
  public static func text(_ fragment: (some Fragment)?) -> TemplateValue {
    if let fragment { .text(fragment as any Fragment) } else { .absent }
  }

  /// The model, or `.absent` for nil.
  public static func model(_ model: (some ViewModel)?) -> TemplateValue {
    if let model { .model(model as any ViewModel) } else { .absent }
  }

  /// A list of models.
  public static func models(_ models: [some ViewModel]) -> TemplateValue {
    .list(models.map { .model($0 as any ViewModel) })
  }

  /// A list of texts.
  public static func texts(_ fragments: [some Fragment]) -> TemplateValue {
    .list(fragments.map { .text($0 as any Fragment) })
  }
}
