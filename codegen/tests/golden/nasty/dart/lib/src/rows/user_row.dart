// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A table whose name is a keyword; it's quoted: " */ --.
///
/// A row of `user`, with the columns that everybody who may read it may read.
final class UserRow {
  /// Reads a row as the database answers with it, or throws an
  /// [InvalidDocumentException] with all its faults. Documents of earlier
  /// versions are lifted; labels that are not known yet are kept as they are.
  factory UserRow.fromJson(Object? json) {
    final row = _asRow(json, _shape);
    return _decode('UserRow', row, _shape);
  }

  UserRow._read(_ObjectReader json)
    : order = json.read(_orderProperty),
      select = json.read(_selectProperty);

  static const _orderProperty = _Property('order', _FormatShape(_Format.uuid));
  static const _selectProperty = _Property(
    'select',
    _OpenLabelShape(OpenKeyword.parse),
  );

  static const _ObjectShape<UserRow> _shape = _ObjectShape(
    UserRow._read,
    [_orderProperty, _selectProperty],
  );

  /// The column `order`.
  final Uuid order;

  /// The column `select`.
  final OpenKeyword select;

  @override
  bool operator ==(Object other) =>
      other is UserRow && order == other.order && select == other.select;

  @override
  int get hashCode => Object.hash(UserRow, order, select);

  @override
  String toString() => 'UserRow(order: $order, select: $select)';
}
