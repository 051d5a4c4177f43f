// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// The faults so far, and where the check stands.
final class _Findings {
  _Findings({this.isTolerant = false}) : keepsUnknown = isTolerant;

  /// Whether unknown properties and labels are no faults anywhere.
  final bool isTolerant;

  /// Whether they are none in the object where the check stands.
  bool keepsUnknown;

  /// Whether an object was found that was read tolerantly.
  bool foundTolerant = false;

  final List<Fault> faults = [];
  final List<Object> _path = [];

  void add(FaultCode code, String message) {
    final pointer = StringBuffer();
    for (final step in _path) {
      pointer
        ..write('/')
        ..write('$step'.replaceAll('~', '~0').replaceAll('/', '~1'));
    }
    faults.add(Fault(_wellFormed('$pointer'), code, message));
  }

  /// Runs [check] one [step] deeper: a property's name or an item's index.
  void at(Object step, void Function() check) {
    _path.add(step);
    check();
    _path.removeLast();
  }

  /// Checks [json], which stands one [step] deeper.
  void check(Object step, _Shape<Object?> shape, Object? json) {
    _path.add(step);
    shape.check(json, this);
    _path.removeLast();
  }

  /// Notes that the property [name] is missing.
  void addRequired(String name) =>
      at(name, () => add(FaultCode.required, 'is required'));

  /// Notes what no string and no key may hold. Returns the number of code
  /// points.
  int addTextFaults(String text) {
    if (_isPlain(text)) return text.length;
    var length = 0;
    var hasNul = false;
    var hasLoneSurrogate = false;
    for (final codePoint in text.runes) {
      length++;
      hasNul |= codePoint == 0;
      hasLoneSurrogate |= _isHalf(codePoint);
    }
    if (hasNul) add(FaultCode.nul, 'must not hold U+0000');
    if (hasLoneSurrogate) {
      add(FaultCode.notUnicode, 'must not hold half of a surrogate pair');
    }
    return length;
  }

  /// Whether each code unit of [text] is a character that may be held.
  static bool _isPlain(String text) {
    for (var index = 0; index < text.length; index++) {
      final unit = text.codeUnitAt(index);
      if (unit == 0 || _isHalf(unit)) return false;
    }
    return true;
  }

  /// [text] with U+FFFD for each half of a surrogate pair.
  static String _wellFormed(String text) => String.fromCharCodes(
    text.runes.map((codePoint) => _isHalf(codePoint) ? 0xFFFD : codePoint),
  );

  static bool _isHalf(int codePoint) =>
      codePoint >= 0xD800 && codePoint <= 0xDFFF;

  /// Notes a bound that [number] is beyond.
  void addBoundFaults(num number, num? minimum, num? maximum) {
    if (minimum != null && number < minimum) {
      add(FaultCode.minimum, 'must be at least $minimum');
    }
    if (maximum != null && number > maximum) {
      add(FaultCode.maximum, 'must be at most $maximum');
    }
  }
}
