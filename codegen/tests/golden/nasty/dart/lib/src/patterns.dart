// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of 'library.dart';

const _switchOnAtPattern = _Pattern('^[\$a-z\\\\/"\']+\$', _matchesSwitchOnAt);

bool _matchesSwitchOnAt(String text) {
  var state = 0;
  for (var index = 0; index < text.length; index++) {
    final unit = text.codeUnitAt(index);
    switch (state) {
      case 0 || 1
          when unit >= 0x61 && unit <= 0x7A ||
              unit == 0x5C ||
              unit == 0x2F ||
              unit == 0x27 ||
              unit == 0x24 ||
              unit == 0x22:
        state = 1;
      default:
        return false;
    }
  }
  return state == 1;
}

const _listOfEverythingMatchedPattern = _Pattern.wide(
  r'^(?:[a-z]|\$\{|😀|[^\]\-a]{2,3})+$',
  _matchesListOfEverythingMatched,
);

final RegExp _listOfEverythingMatchedExpression = RegExp(
  _listOfEverythingMatchedPattern.source,
  unicode: true,
);

bool _matchesListOfEverythingMatched(String text) =>
    _listOfEverythingMatchedExpression.hasMatch(text);
