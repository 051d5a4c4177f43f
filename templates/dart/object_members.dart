  @override
{{ class.equality }}

  @override
{{ class.hash_code }}

  @override
{{ class.to_text }}
