/// {{ doc }}
library;
{% for path in paths %}
export '{{ path }}';
{%- endfor %}
