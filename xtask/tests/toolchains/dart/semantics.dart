// What a document means, asked of the package that the fixture `nasty` makes. Runs on the Dart VM and, compiled to
// JavaScript, on Node, where `int` and `double` are one type.
import 'dart:convert';

import 'package:nasty/nasty.dart';

const List<String> _none = [];

final Map<String, Object?> _object = {
  'type': 't',
  'default': true,
  'values': '2026-01-31T12:00:00Z',
  'to_string': {'kind': 'off'},
  'to_json': [
    ['class'],
  ],
  'constructor': 1,
  'await': '6fa459ea-ee8a-3ca4-894e-db77e160355e',
  'new': null,
  'package': <Object?>[],
  'async': <String, Object?>{},
  'loop': 1,
  'path': '2024-02-29',
};

Map<String, Object?> _document(Map<String, Object?> changes) => {
  'schema_version': 3,
  'objects': <Object?>[],
  'matched': 'a',
  ...changes,
};

Map<String, Object?> _withObject(Map<String, Object?> changes) => _document({
  'objects': [
    {..._object, ...changes},
  ],
});

Object? _nested(int levels) {
  Object? json = 1;
  for (var level = 0; level < levels; level++) {
    json = [json];
  }
  return json;
}

/// Inputs and their faults, as path, space, code.
final List<(String, Object?, List<String>)> _cases = [
  ('a document', _document({}), _none),
  ('no object', 1, [' type']),
  ('null', null, [' type']),
  (
    'nothing in it',
    <String, Object?>{},
    ['/objects required', '/schema_version required'],
  ),
  (
    'an older version',
    {'schema_version': 2, 'x': 1},
    ['/schema_version outdated'],
  ),
  ('a newer version', {'schema_version': 4}, ['/schema_version too_new']),
  ('a version as a double', _document({'schema_version': 3.0}), _none),
  (
    'a version that is none',
    _document({'schema_version': '3', '~/': 1}),
    ['/schema_version type', '/~0~1 unknown_property'],
  ),
  (
    'null for an optional property',
    _document({'entries': null}),
    ['/entries type'],
  ),
  ('null for a default', _document({'small': null}), ['/small type']),
  ('1.0 is an integer', _document({'small': 1.0}), _none),
  ('-0.0 is an integer', _document({'small': -0.0}), _none),
  (
    '1e2 is an integer',
    jsonDecode('{"schema_version":3,"objects":[],"small":1e2}'),
    ['/small maximum'],
  ),
  ('0.5 is none', _document({'small': 0.5}), ['/small type']),
  ('a boolean is none', _document({'small': true}), ['/small type']),
  ('bounds are inside', _document({'small': -1, 'ratio': -0.5}), _none),
  (
    'below the minimum',
    _document({'small': -2, 'ratio': -0.6}),
    ['/ratio minimum', '/small minimum'],
  ),
  ('2^53 - 1', _withObject({'constructor': 9007199254740991}), _none),
  (
    '2^53',
    _withObject({'constructor': 9007199254740992}),
    ['/objects/0/constructor out_of_range'],
  ),
  (
    '-2^53',
    _withObject({'constructor': -9007199254740992.0}),
    ['/objects/0/constructor out_of_range'],
  ),
  (
    '1e300 as an integer',
    _withObject({'constructor': 1e300}),
    ['/objects/0/constructor out_of_range'],
  ),
  (
    '1e400',
    jsonDecode(
      '{"schema_version":3,"objects":[],"ratio":1e400,"small":-1e400}',
    ),
    ['/ratio out_of_range', '/small out_of_range'],
  ),
  ('an empty string', _document({'short': ''}), ['/short min_length']),
  ('lengths are code points', _document({'short': '😀😀😀😀😀😀😀😀'}), _none),
  (
    'and not graphemes',
    _document({'short': 'e\u0301e\u0301e\u0301e\u0301e\u0301'}),
    ['/short max_length'],
  ),
  ('U+0000', _document({'short': 'a\u0000'}), ['/short nul']),
  ('a lone surrogate', _document({'short': '\ud83d'}), ['/short not_unicode']),
  (
    'reversed surrogates',
    _document({'short': '\ude00\ud83d'}),
    ['/short not_unicode'],
  ),
  ('a pattern by code points', _document({'matched': r'${😀😀'}), _none),
  ('a pattern to the end', _document({'matched': 'a\n'}), ['/matched pattern']),
  ('no such day', _document({'checked': '2023-02-29'}), ['/checked format']),
  ('no offset', _document({'at': '2026-01-31T12:00:00'}), ['/at format']),
  (
    'no UUID',
    _document({'identity': '{6fa459ea-ee8a-3ca4-894e-db77e160355e}'}),
    ['/identity format'],
  ),
  ('an unknown label', _document({'word': 'Self'}), ['/word enum']),
  ('a planned label', _document({'word': 'yield'}), ['/word enum']),
  ('a retired label', _document({'word': 'eval'}), _none),
  ('an earlier label', _document({'word': 'okay'}), _none),
  ('a label of another type', _document({'word': 1}), ['/word type']),
  (
    'a union without tag',
    _document({
      'switch': {'at': 1},
    }),
    ['/switch/kind required'],
  ),
  (
    'a union with another tag',
    _document({
      'switch': {'kind': 'up', 'x': 1},
    }),
    ['/switch/kind enum'],
  ),
  (
    'a tag of another type',
    _document({
      'switch': {'kind': 1},
    }),
    ['/switch/kind type'],
  ),
  (
    'a variant',
    _document({
      'switch': {'kind': 'on', 'at': 'B', 'class': 1},
    }),
    ['/switch/at pattern', '/switch/class unknown_property'],
  ),
  ('too few items', _document({'many': <Object?>[]}), ['/many min_items']),
  (
    'a list of another type',
    _document({'many': <String, Object?>{}}),
    ['/many type'],
  ),
  (
    'items',
    _document({
      'many': [1, 'x', 1.5],
    }),
    ['/many/1 type', '/many/2 type'],
  ),
  (
    'equal keys',
    _document({
      'entries': [
        {'key': 'a'},
        {'key': 'b'},
        {'key': 'a', 'value': null},
      ],
    }),
    ['/entries/2 unique'],
  ),
  (
    'equal keys of wrong types',
    _document({
      'entries': [
        {'key': 1},
        {'key': 1},
      ],
    }),
    ['/entries/0/key type', '/entries/1/key type'],
  ),
  (
    'any key of a map',
    jsonDecode(
      '{"schema_version":3,"objects":[],"words":{"__proto__":"class","":"class","constructor":1}}',
    ),
    ['/words/constructor type'],
  ),
  (
    'keys by code point',
    _document({
      'words': {'\u{1F600}': 1, '\uffff': 1, 'a\u0000': 'class'},
    }),
    ['/words/a\u0000 nul', '/words/\uffff type', '/words/\u{1F600} type'],
  ),
  ('64 levels', _document({'free': _nested(64)}), _none),
  ('65 levels', _document({'free': _nested(65)}), ['/free depth']),
  (
    'faults in free JSON',
    _document({
      'free': {
        'b': ['\ud800'],
        'a': '\u0000',
        'c': DateTime(2026),
      },
    }),
    ['/free/a nul', '/free/b/0 not_unicode', '/free/c type'],
  ),
  (
    'all at once',
    _document({
      'objects': [
        {..._object, 'loop': 'x'}..remove('type'),
      ],
      'short': 1,
      'zzz': 1,
      'Aaa': 1,
    }),
    [
      '/Aaa unknown_property',
      '/objects/0/loop type',
      '/objects/0/type required',
      '/short type',
      '/zzz unknown_property',
    ],
  ),
];

/// What is not as it should be.
List<String> failures() {
  final failures = <String>[];
  void expectEqual(String name, Object? actual, Object? expected) {
    if (actual != expected) failures.add('$name: $actual instead of $expected');
  }

  for (final (name, json, expected) in _cases) {
    final faults = ListOfEverything.validate(json);
    final actual = [
      for (final fault in faults) '${fault.path} ${fault.code.wireName}',
    ];
    expectEqual(name, actual.join(', '), expected.join(', '));
    try {
      final document = ListOfEverything.fromJson(json);
      expectEqual('$name: read', expected.length, 0);
      final again = ListOfEverything.fromJson(jsonDecode(jsonEncode(document)));
      expectEqual('$name: read what was written', again, document);
      expectEqual('$name: hash', again.hashCode, document.hashCode);
    } on InvalidDocumentException catch (exception) {
      expectEqual('$name: thrown', exception.faults.length, expected.length);
    }
  }

  final json = _withObject({'constructor': 1e2, 'loop': 5, 'name': null})
    ..addAll({
      'small': -0.0,
      'word': 'okay',
      'words': {'\u{1F600}': 'class', '\uffff': 'self'},
    });
  final document = ListOfEverything.fromJson(json);
  final object = document.objects.single;
  expectEqual('an integer', '${object.constructor}', '100');
  expectEqual('a number', object.loop, 5.0);
  expectEqual('zero', '${document.small}', '0');
  expectEqual('a default', document.many.join(), '12');
  expectEqual('an earlier name', document.word, Keyword.ok);
  expectEqual('JSON null is there', object.name, JsonValue(null));
  expectEqual('and absent is not', object.message, null);
  final written = document.toJson();
  expectEqual(
    'null is written',
    (written['objects']! as List<Object?>).single.toString().contains(
      'name: null',
    ),
    true,
  );
  expectEqual('a new name is written', written['word'], 'ok');
  expectEqual(
    'keys of maps',
    (written['words']! as Map<String, Object?>).keys.join(),
    '\uffff\u{1F600}',
  );
  expectEqual('declared order', written.keys.first, 'schema_version');

  final copy = document.copyWith(small: 1, entries: () => null);
  expectEqual('a copy', copy.small, 1);
  expectEqual('another value', copy == document, false);
  expectEqual('the same value', copy.copyWith(small: 0), document);
  try {
    document.copyWith(small: 7, short: 'too long for it').toJson();
    failures.add('writing: did not throw');
  } on InvalidDocumentException catch (exception) {
    expectEqual(
      'writing',
      exception.faults.map((fault) => fault.path).join(' '),
      '/short /small',
    );
  }
  for (final change in <void Function()>[
    document.many.clear,
    document.words.clear,
    (object.newValue.value == null ? document.objects : document.many).clear,
    object.toJsonValue.single.clear,
  ]) {
    try {
      change();
      failures.add('a list or map could be changed');
    } on Object catch (error) {
      expectEqual('a change', error is UnsupportedError, true);
    }
  }
  return failures;
}
