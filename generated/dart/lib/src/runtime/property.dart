// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

// The same for every registry; not each one needs all of it.
// ignore_for_file: unused_element, unused_element_parameter, unused_field

/// A property that must be there.
final class _Property<T> {
  const _Property(this.name, this.shape);

  final String name;
  final _Shape<T> shape;

  /// Whether an object without it breaks a rule.
  bool get isRequired => true;

  /// What an object without it has, or throws an [_Irregular].
  T get absent => throw const _Irregular();

  /// The property's value in [object], when it can be compared.
  Object? comparable(Map<Object?, Object?>? object) {
    if (object == null) return null;
    final json = object[name];
    return shape.comparable(
      json == null && !isRequired && !object.containsKey(name)
          ? _jsonOf(absent)
          : json,
    );
  }

  /// A value that can be compared, as JSON has it.
  static Object? _jsonOf(Object? value) => switch (value) {
    RegistryEnum(:final wireName) => wireName,
    Uuid(:final text) || Timestamp(:final text) => text,
    final CalendarDate date => date.toJson(),
    _ => value,
  };
}

/// A property that may be absent.
final class _OptionalProperty<T> extends _Property<T?> {
  const _OptionalProperty(super.name, super.shape);

  @override
  bool get isRequired => false;

  @override
  T? get absent => null;
}

/// A property that may be absent, and then means [absent].
final class _DefaultProperty<T> extends _Property<T> {
  const _DefaultProperty(super.name, super.shape, this.absent);

  @override
  final T absent;

  @override
  bool get isRequired => false;
}
