import 'dart:convert';

import 'documents.dart';

/// What the generated class of a document can do.
final class Document {
  const Document({
    required this.validate,
    required this.read,
    required this.readTolerantly,
    required this.thrown,
    required this.write,
    required this.upgrade,
    required this.readUpgrading,
  });

  /// Path and code of each fault.
  final List<(String, String)> Function(Object? json) validate;
  final Object Function(Object? json) read;
  final Object Function(Object? json) readTolerantly;

  /// Path and code of each fault that an error lists.
  final List<(String, String)>? Function(Object error) thrown;
  final Map<String, Object?> Function(Object document) write;
  final Map<String, Object?> Function(Object? json) upgrade;
  final Object Function(Object? json) readUpgrading;
}

/// One line of JSON for a line of JSON.
String answer(String line) {
  final {
    'registry': registry,
    'document': name,
    'text': text,
    'way': way,
  } = jsonDecode(line) as Map<String, Object?>;
  final document = documents['$registry/$name'];
  final label = labels['$registry/$name'];
  try {
    if (label != null) return jsonEncode(_answerLabel(label, text! as String));
    return jsonEncode(
      document == null
          ? _failure('there is no document $registry/$name')
          : way == 'upgrade'
          ? _answerUpgrade(document, text! as String)
          : way == 'tolerant'
          ? _answerTolerantly(document, text! as String)
          : _answer(document, text! as String),
    );
  } on Object catch (error) {
    return jsonEncode(_failure('$error'));
  }
}

Map<String, Object?> _failure(String what) => {'failure': what};

/// Reads a label as an installed client does: an unknown one is kept.
Map<String, Object?> _answerLabel(
  String Function(String label) reread,
  String text,
) {
  final json = jsonDecode(text);
  if (json is! String) {
    return {
      'faults': [
        {'path': '', 'code': 'type'},
      ],
    };
  }
  final kept = reread(json);
  return reread(kept) == kept
      ? {'canonical': jsonEncode(kept)}
      : _failure('$kept is another label when it is read again');
}

/// Reads as an installed client reads what a newer one wrote, encodes and reads
/// again.
Map<String, Object?> _answerTolerantly(Document document, String text) {
  final Object? json;
  try {
    json = jsonDecode(text);
  } on FormatException {
    return {
      'faults': [
        {'path': '', 'code': 'syntax'},
      ],
    };
  }
  final strict = document.validate(json);
  final Object value;
  try {
    value = document.readTolerantly(json);
  } on Object catch (error) {
    final faults = document.thrown(error);
    if (faults == null) rethrow;
    final left = strict.where(
      (fault) =>
          !const {'enum', 'unknown_property'}.contains(fault.$2) ||
          faults.contains(fault),
    );
    if ('$faults' != '${left.toList()}') {
      return _failure('found $faults, strictly $strict');
    }
    return {
      'faults': [
        for (final (path, code) in faults) {'path': path, 'code': code},
      ],
    };
  }
  if (strict.isEmpty && document.read(json) != value) {
    return _failure('strict reading differs');
  }
  final written = document.write(value);
  final canonical = jsonEncode(written);
  if ('${document.validate(written)}' !=
      '${document.validate(jsonDecode(canonical))}') {
    return _failure('what was written is not strict any more');
  }
  final again = document.readTolerantly(jsonDecode(canonical));
  return again == value && again.hashCode == value.hashCode
      ? {'canonical': canonical}
      : _failure('$value is $again after encoding and decoding');
}

/// Lifts a document to the current version.
Map<String, Object?> _answerUpgrade(Document document, String text) {
  final Object? json;
  try {
    json = jsonDecode(text);
  } on FormatException {
    return {
      'faults': [
        {'path': '', 'code': 'syntax'},
      ],
    };
  }
  final before = _stringify(json);
  final Map<String, Object?> upgraded;
  try {
    upgraded = document.upgrade(json);
  } on Object catch (error) {
    final faults = document.thrown(error);
    if (faults == null) rethrow;
    return {
      'faults': [
        for (final (path, code) in faults) {'path': path, 'code': code},
      ],
    };
  }
  if (_stringify(json) != before) return _failure('the value was changed');
  List<(String, String)> left;
  try {
    document.readUpgrading(json);
    left = const [];
  } on Object catch (error) {
    left = document.thrown(error) ?? [('', '$error')];
  }
  final faults = document.validate(upgraded);
  return '$left' == '$faults'
      ? {'upgraded': _stringify(upgraded)}
      : _failure('fromJsonUpgrading says $left where upgrade leaves $faults');
}

/// JSON in which numbers beyond every double stay so.
String _stringify(Object? json) => switch (json) {
  double.infinity => '1e400',
  double.negativeInfinity => '-1e400',
  final List<Object?> items => '[${items.map(_stringify).join(',')}]',
  final Map<Object?, Object?> object =>
    '{${object.entries.map((entry) => '${jsonEncode(entry.key)}:${_stringify(entry.value)}').join(',')}}',
  _ => jsonEncode(json),
};

/// Decodes, encodes and decodes again.
Map<String, Object?> _answer(Document document, String text) {
  final Object? json;
  try {
    json = jsonDecode(text);
  } on FormatException {
    return {
      'faults': [
        {'path': '', 'code': 'syntax'},
      ],
    };
  }
  final faults = document.validate(json);
  final Object value;
  try {
    value = document.read(json);
  } on Object catch (error) {
    return '${document.thrown(error)}' == '$faults' && faults.isNotEmpty
        ? {
          'faults': [
            for (final (path, code) in faults) {'path': path, 'code': code},
          ],
        }
        : _failure('fromJson says $error where validate says $faults');
  }
  if (faults.isNotEmpty) return _failure('fromJson passes over $faults');
  final canonical = jsonEncode(document.write(value));
  final again = document.read(jsonDecode(canonical));
  return again == value && again.hashCode == value.hashCode
      ? {'canonical': canonical}
      : _failure('$value is $again after encoding and decoding');
}
