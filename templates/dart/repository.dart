/// Rows of `{{ table }}`, with the rights of whoever is logged in.
///
/// What is read is always named: never `*`, and no reference to the vault that
/// nobody asked for. Methods throw a [DatabaseException] where the database or
/// the way to it fails, and an [InvalidDocumentException] for a row or a
/// document that breaks its rules.
final class {{ name }} {
  /// Works through a gateway.
{{ constructor }}

  /// The columns that are read.
{{ columns }}

  final TableRows<{{ row }}> _rows;

  /// The rows that may be seen, in the order of their keys. The database may
  /// answer with fewer than [limit].
{{ list }}

  /// One row, or null where there is none to be seen.
{{ find }}
{%- if let Some(writing) = insert %}

  /// Adds a row and returns it as the database made it. What is left out gets
  /// its default.
{{ writing.head }}
{{ writing.values }}
    return _rows.insert(values);
  }
{%- endif %}
{%- if let Some(writing) = update %}

  /// Changes what is given and returns the row. What is optional is given by a
  /// function, which may return null to make it absent.
{{ writing.head }}
{{ writing.values }}
    return _rows.update({{ key_value }}, values);
  }
{%- endif %}
{%- if let Some(delete) = delete %}

  /// Deletes a row.
{{ delete }}
{%- endif %}
{%- for method in methods %}

{{ method }}
{%- endfor %}
}
