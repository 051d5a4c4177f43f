// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

/// The enums, registries and documents of `tiny`.
library;

export 'src/library.dart';
