/// Decoding with all checks beside decoding into plain classes without any.
library;

import 'dart:convert';
import 'dart:math';

import 'package:integration_foundation/integration_foundation.dart';

final class PlainMapping {
  const PlainMapping(this.sourceField, this.targetField, this.required);

  factory PlainMapping.fromJson(Map<String, dynamic> json) => PlainMapping(
    json['source_field'] as String,
    json['target_field'] as String,
    json['required'] as bool? ?? false,
  );

  final String sourceField;
  final String targetField;
  final bool required;
}

final class PlainMappings {
  const PlainMappings(this.schemaVersion, this.mappings);

  factory PlainMappings.fromJson(Map<String, dynamic> json) => PlainMappings(
    json['schema_version'] as int,
    [
      for (final mapping in json['mappings'] as List<dynamic>)
        PlainMapping.fromJson(mapping as Map<String, dynamic>),
    ],
  );

  final int schemaVersion;
  final List<PlainMapping> mappings;
}

void main() {
  final text = jsonEncode({
    'schema_version': 2,
    'mappings': [
      for (var i = 0; i < 8; i++)
        {'source_field': 'Customer.Field_$i', 'target_field': 'target$i', 'required': i.isEven},
    ],
  });
  var checked = 1 << 62, plain = 1 << 62, kept = 0;
  for (var run = 0; run < 200; run++) {
    checked = min(checked, time(() => kept += FieldMappings.fromJson(jsonDecode(text)).mappings.length));
    plain = min(
      plain,
      time(() => kept += PlainMappings.fromJson(jsonDecode(text) as Map<String, dynamic>).mappings.length),
    );
  }
  print(
    'dart: fromJson with all checks ${checked / 1000} µs, plain classes ${plain / 1000} µs: '
    '${(plain / checked).toStringAsFixed(2)} times as fast${kept == 0 ? '!' : ''}',
  );
}

/// Microseconds of a thousand runs.
int time(void Function() run) {
  final watch = Stopwatch()..start();
  for (var i = 0; i < 1000; i++) {
    run();
  }
  return watch.elapsedMicroseconds;
}
