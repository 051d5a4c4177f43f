// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

/// One library, so that what belongs to it alone is private.
library;

import 'dart:collection' show MapView, UnmodifiableMapView;

part 'documents/field_mappings.dart';
part 'documents/sync_schedule.dart';
part 'enums/authentication_method.dart';
part 'enums/integration_capability.dart';
part 'enums/integration_status.dart';
part 'enums/integration_type.dart';
part 'enums/sync_frequency.dart';
part 'enums/weekday.dart';
part 'patterns.dart';
part 'registries/integration_type_registry.dart';
part 'rows/organization_integration_row.dart';
part 'runtime/calendar_date.dart';
part 'runtime/codec.dart';
part 'runtime/composite_shapes.dart';
part 'runtime/fault.dart';
part 'runtime/findings.dart';
part 'runtime/free_shape.dart';
part 'runtime/json_value.dart';
part 'runtime/number_shapes.dart';
part 'runtime/object_reader.dart';
part 'runtime/object_shapes.dart';
part 'runtime/property.dart';
part 'runtime/registry_enum.dart';
part 'runtime/row.dart';
part 'runtime/shape.dart';
part 'runtime/text_shapes.dart';
part 'runtime/timestamp.dart';
part 'runtime/tolerant.dart';
part 'runtime/upgrade.dart';
part 'runtime/uuid.dart';
part 'types/field_mapping.dart';
part 'types/field_transform.dart';
part 'types/quiet_hours.dart';
