// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// A table whose name is a keyword; it's quoted: " */ --.
///
/// A row of `user`, with the columns that everybody who may read it may read.
final class UserRow {
  const UserRow._({required this.order, required this.select});

  /// Reads a row as the database answers with it, or throws an
  /// [InvalidDocumentException] with all its faults. Documents of earlier
  /// versions are lifted; labels that are not known yet are kept as they are.
  factory UserRow.fromJson(Object? json) {
    final row = _asRow(json, _shape);
    return _decode('UserRow', row, _shape, UserRow._read);
  }

  factory UserRow._read(Object? json) {
    final object = _readObject(json);
    return UserRow._(
      order: _readUuid(object['order']),
      select: OpenKeyword.parse(_readString(object['select'])),
    );
  }

  static const _ObjectShape _shape = _ObjectShape({
    'order': _Property(_StringShape(format: _Format.uuid)),
    'select': _Property(_StringShape()),
  });

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
