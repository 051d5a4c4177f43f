/// One library, so that what belongs to it alone is private.
library;
{% for part in parts %}
part '{{ part }}';
{%- endfor %}
