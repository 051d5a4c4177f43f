// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// Lifts the document [json] to the [current] version. The [steps] lead from
/// each version to the next, from 1 on.
Map<String, Object?> _upgrade(
  String typeName,
  Object? json,
  int current,
  List<void Function(_Draft document)> steps,
) {
  final findings = _Findings();
  final version = _versionOf(json, current, findings);
  if (version == null) {
    throw InvalidDocumentException(typeName, findings.faults);
  }
  final document = _asObject(json)!;
  if (version == current) return document;
  final draft = _Draft(document);
  for (final (index, step) in steps.indexed.skip(version - 1)) {
    step(draft);
    draft._members[_DocumentShape._versionName] = index + 2;
  }
  return draft._members;
}

/// The version of the document [json]; null where it cannot be lifted.
int? _versionOf(Object? json, int current, _Findings findings) {
  const name = _DocumentShape._versionName;
  final object = _asObject(json);
  if (object == null) {
    findings.add(FaultCode.type, 'must be an object');
  } else if (!object.containsKey(name)) {
    findings.addRequired(name);
  } else {
    findings.check(name, const _IntegerShape(), object[name]);
  }
  if (findings.faults.isNotEmpty) return null;
  switch ((object![name]! as num).toInt()) {
    case < 1:
      findings.at(
        name,
        () => findings.add(FaultCode.outdated, 'must be at least 1'),
      );
    case final version when version > current:
      findings.at(
        name,
        () => findings.add(FaultCode.tooNew, 'must be $current'),
      );
    case final version:
      return version;
  }
  return null;
}

/// One step on the way to the objects that change.
sealed class _Way {
  const _Way();
}

/// To a property.
final class _To extends _Way {
  const _To(this.name);

  final String name;
}

/// To each item of a list.
final class _EachItem extends _Way {
  const _EachItem();
}

/// To each value of a map.
final class _EachValue extends _Way {
  const _EachValue();
}

/// Nowhere else, but only where the property [tag] is [label].
final class _Only extends _Way {
  const _Only(this.tag, this.label);

  final String tag;
  final String label;
}

/// [json] with copies of the objects to which [ways] lead, and of what leads
/// there.
Object? _changed(
  Object? json,
  List<_Way> ways,
  void Function(_Draft object) change,
) {
  switch ((ways, _asObject(json))) {
    case ([_EachItem(), ...final rest], _) when json is List<Object?>:
      return [for (final item in json) _changed(item, rest, change)];
    case ([], final object?):
      final draft = _Draft(object);
      change(draft);
      return draft._members;
    case ([_To(:final name), ...final rest], final object?)
        when object.containsKey(name):
      return {...object, name: _changed(object[name], rest, change)};
    case ([_EachValue(), ...final rest], final object?):
      return {
        for (final MapEntry(:key, :value) in object.entries)
          key: _changed(value, rest, change),
      };
    case ([_Only(:final tag, :final label), ...final rest], final object?)
        when object[tag] == label:
      return _changed(object, rest, change);
    default:
      return json;
  }
}

/// An object that is being lifted: a copy, of which only the own properties
/// may be changed.
final class _Draft {
  _Draft(Map<String, Object?> object) : _members = {...object};

  Map<String, Object?> _members;

  /// Changes every object to which [ways] lead.
  void each(List<_Way> ways, void Function(_Draft object) change) {
    if (_asObject(_changed(_members, ways, change)) case final members?) {
      _members = members;
    }
  }

  /// Gives a property another name; where that name is taken, both stay.
  void rename(String from, String to) {
    if (_members.containsKey(from) && !_members.containsKey(to)) {
      _members[to] = _members.remove(from);
    }
  }

  /// Adds a property that is not there.
  void add(String name, Object? value) =>
      _members.putIfAbsent(name, () => value);

  /// Removes a property.
  void remove(String name) => _members.remove(name);

  /// Replaces the string that a property is, or each string in its list.
  void map(String name, Map<String, String> values) {
    if (!_members.containsKey(name)) return;
    _members[name] = switch (_members[name]) {
      final List<Object?> items => [
        for (final item in items) values[item] ?? item,
      ],
      final value => values[value] ?? value,
    };
  }

  /// Makes a property's value the only property of an object in its place.
  void wrap(String name, String within) {
    if (_members.containsKey(name)) {
      _members[name] = <String, Object?>{within: _members[name]};
    }
  }

  /// Replaces a property's object by that object's only property.
  void unwrap(String name, String from) {
    if (_asObject(_members[name]) case final object?
        when object.length == 1 && object.containsKey(from)) {
      _members[name] = object[from];
    }
  }

  /// Moves a property to another object, which is made where there is none.
  void move(List<String> from, List<String> to) {
    if (_has(_members, from) && _hasRoom(_members, to)) {
      _put(_members, to, _take(_members, from));
    }
  }

  static bool _has(Object? json, List<String> path) => switch (path) {
    [final name, ...final rest] => switch (_asObject(json)) {
      final object? => object.containsKey(name) && _has(object[name], rest),
      null => false,
    },
    _ => true,
  };

  static bool _hasRoom(Object? json, List<String> path) =>
      switch ((path, _asObject(json))) {
        ([final name, ...final rest], final object?) =>
          !object.containsKey(name) || _hasRoom(object[name], rest),
        _ => false,
      };

  static Object? _take(Map<String, Object?> object, List<String> path) {
    final [name, ...rest] = path;
    if (rest.isEmpty) return object.remove(name);
    final inner = {...?_asObject(object[name])};
    object[name] = inner;
    return _take(inner, rest);
  }

  static void _put(
    Map<String, Object?> object,
    List<String> path,
    Object? value,
  ) {
    final [name, ...rest] = path;
    if (rest.isEmpty) {
      object[name] = value;
    } else {
      final inner = {...?_asObject(object[name])};
      object[name] = inner;
      _put(inner, rest, value);
    }
  }
}
