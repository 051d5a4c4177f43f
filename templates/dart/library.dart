/// One library, so that what belongs to it alone is private.
library;

import 'dart:collection' show MapView, UnmodifiableMapView;
{% for part in parts %}
part '{{ part }}';
{%- endfor %}
