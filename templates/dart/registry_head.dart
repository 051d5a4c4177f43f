/// What is known of each value of [{{ name }}].
abstract final class {{ name }}Registry {
  /// The values that a person may choose for something new, in order.
{{ supported }}

  /// One definition for each value, in the order of [{{ name }}.values].
