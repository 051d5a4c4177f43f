// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of 'library.dart';

const _fieldMappingSourceFieldPattern = _Pattern(
  r'^[A-Za-z_][A-Za-z0-9_.]*$',
  _matchesFieldMappingSourceField,
);

bool _matchesFieldMappingSourceField(String text) {
  var state = 0;
  for (var index = 0; index < text.length; index++) {
    final unit = text.codeUnitAt(index);
    switch (state) {
      case 0
          when unit >= 0x61 && unit <= 0x7A ||
              unit >= 0x41 && unit <= 0x5A ||
              unit == 0x5F:
      case 1
          when unit >= 0x61 && unit <= 0x7A ||
              unit >= 0x41 && unit <= 0x5A ||
              unit >= 0x30 && unit <= 0x39 ||
              unit == 0x5F ||
              unit == 0x2E:
        state = 1;
      default:
        return false;
    }
  }
  return state == 1;
}

const _fieldMappingTargetFieldPattern = _Pattern(
  r'^[a-z][A-Za-z0-9]*$',
  _matchesFieldMappingTargetField,
);

bool _matchesFieldMappingTargetField(String text) {
  var state = 0;
  for (var index = 0; index < text.length; index++) {
    final unit = text.codeUnitAt(index);
    switch (state) {
      case 0 when unit >= 0x61 && unit <= 0x7A:
      case 1
          when unit >= 0x61 && unit <= 0x7A ||
              unit >= 0x41 && unit <= 0x5A ||
              unit >= 0x30 && unit <= 0x39:
        state = 1;
      default:
        return false;
    }
  }
  return state == 1;
}

const _fieldTransformParseDateFormatPattern = _Pattern(
  r'^[yMd./ \-]{4,20}$',
  _matchesFieldTransformParseDateFormat,
);

final RegExp _fieldTransformParseDateFormatExpression = RegExp(
  _fieldTransformParseDateFormatPattern.source,
  unicode: true,
);

bool _matchesFieldTransformParseDateFormat(String text) =>
    _fieldTransformParseDateFormatExpression.hasMatch(text);

const _quietHoursStartPattern = _Pattern(
  r'^(?:[01][0-9]|2[0-3]):[0-5][0-9]$',
  _matchesQuietHoursStart,
);

bool _matchesQuietHoursStart(String text) {
  var state = 0;
  for (var index = 0; index < text.length; index++) {
    final unit = text.codeUnitAt(index);
    switch (state) {
      case 0 when unit >= 0x30 && unit <= 0x31:
        state = 1;
      case 0 when unit == 0x32:
        state = 2;
      case 1 when unit >= 0x30 && unit <= 0x39:
      case 2 when unit >= 0x30 && unit <= 0x33:
        state = 3;
      case 3 when unit == 0x3A:
        state = 4;
      case 4 when unit >= 0x30 && unit <= 0x35:
        state = 5;
      case 5 when unit >= 0x30 && unit <= 0x39:
        state = 6;
      default:
        return false;
    }
  }
  return state == 6;
}

const _syncScheduleTimeZonePattern = _Pattern(
  r'^[A-Za-z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+){0,2}$',
  _matchesSyncScheduleTimeZone,
);

bool _matchesSyncScheduleTimeZone(String text) {
  var state = 0;
  for (var index = 0; index < text.length; index++) {
    final unit = text.codeUnitAt(index);
    switch (state) {
      case 0 when unit >= 0x61 && unit <= 0x7A || unit >= 0x41 && unit <= 0x5A:
      case 1
          when unit >= 0x61 && unit <= 0x7A ||
              unit >= 0x41 && unit <= 0x5A ||
              unit >= 0x30 && unit <= 0x39 ||
              unit == 0x5F ||
              unit == 0x2D ||
              unit == 0x2B:
        state = 1;
      case 1 when unit == 0x2F:
        state = 2;
      case 2 || 3
          when unit >= 0x61 && unit <= 0x7A ||
              unit >= 0x41 && unit <= 0x5A ||
              unit >= 0x30 && unit <= 0x39 ||
              unit == 0x5F ||
              unit == 0x2D ||
              unit == 0x2B:
        state = 3;
      case 3 when unit == 0x2F:
        state = 4;
      case 4 || 5
          when unit >= 0x61 && unit <= 0x7A ||
              unit >= 0x41 && unit <= 0x5A ||
              unit >= 0x30 && unit <= 0x39 ||
              unit == 0x5F ||
              unit == 0x2D ||
              unit == 0x2B:
        state = 5;
      default:
        return false;
    }
  }
  return switch (state) {
    1 || 3 || 5 => true,
    _ => false,
  };
}
