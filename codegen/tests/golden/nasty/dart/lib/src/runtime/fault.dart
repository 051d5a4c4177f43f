// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// What kind of rule a value breaks. The same words in every language.
enum FaultCode {
  /// The value is of another JSON type.
  type('type'),

  /// A property has a name that is not known.
  unknownProperty('unknown_property'),

  /// A property that must be there is missing.
  required('required'),

  /// A number is beyond what every language can hold exactly.
  outOfRange('out_of_range'),

  /// A number is below its lower bound.
  minimum('minimum'),

  /// A number is above its upper bound.
  maximum('maximum'),

  /// A string has too few code points.
  minLength('min_length'),

  /// A string has too many code points.
  maxLength('max_length'),

  /// A list has too few items.
  minItems('min_items'),

  /// A list has too many items.
  maxItems('max_items'),

  /// A string or a key holds the character U+0000.
  nul('nul'),

  /// A string or a key holds half of a surrogate pair.
  notUnicode('not_unicode'),

  /// A string does not match its pattern.
  pattern('pattern'),

  /// A string is not a UUID, a date or a timestamp.
  format('format'),

  /// A string is none of the labels.
  unknownLabel('enum'),

  /// An item repeats what must differ between the items of its list.
  unique('unique'),

  /// JSON is nested too deeply.
  depth('depth'),

  /// A document has an older schema version.
  outdated('outdated'),

  /// A document has a newer schema version.
  tooNew('too_new');

  const FaultCode(this.wireName);

  /// The code as it is written in logs and in other languages.
  final String wireName;
}

/// One broken rule. Holds no part of the value, which may be a secret.
final class Fault {
  /// Creates a fault.
  const Fault(this.path, this.code, this.message);

  /// JSON Pointer (RFC 6901) to the value; empty for the whole document.
  final String path;

  /// The rule.
  final FaultCode code;

  /// The rule in words, to be read after the path.
  final String message;

  /// The fault as JSON.
  Map<String, Object?> toJson() => {
    'path': path,
    'code': code.wireName,
    'message': message,
  };

  @override
  bool operator ==(Object other) =>
      other is Fault &&
      path == other.path &&
      code == other.code &&
      message == other.message;

  @override
  int get hashCode => Object.hash(path, code, message);

  @override
  String toString() =>
      '${path.isEmpty ? 'document' : path}: $message (${code.wireName})';
}

/// Thrown for JSON that breaks rules, with all the rules that it breaks.
final class InvalidDocumentException implements Exception {
  /// Creates an exception for JSON that should have been a [typeName].
  InvalidDocumentException(this.typeName, List<Fault> faults)
    : faults = List.unmodifiable(faults);

  /// Name of the class that could not be read or written.
  final String typeName;

  /// Everything that is wrong, depth first; never empty.
  final List<Fault> faults;

  @override
  String toString() => 'Invalid $typeName:\n${faults.join('\n')}';
}
