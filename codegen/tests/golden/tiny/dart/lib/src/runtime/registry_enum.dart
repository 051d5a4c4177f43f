// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Where in its life a value of an enum is.
enum ValueStatus {
  /// Known to clients; not accepted by the database and in documents yet.
  planned,

  /// In use.
  active,

  /// Works, and is better not chosen for anything new.
  deprecated,

  /// Only in old rows and documents.
  retired;

  /// Whether a person may choose the value for something new.
  bool get isSupported => this == active || this == deprecated;
}

/// What all enums of the registry have in common.
abstract interface class RegistryEnum implements Enum {
  /// The string in JSON and the label in the database.
  String get wireName;

  /// What the value stands for, in English.
  String get description;

  /// Where in its life the value is.
  ValueStatus get status;

  /// The same as [wireName].
  String toJson();
}
