/// The enums, registries and documents of `{{ name }}`.
library;

export 'src/library.dart';
