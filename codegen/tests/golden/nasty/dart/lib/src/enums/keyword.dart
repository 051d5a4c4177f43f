// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change
// registry.yaml and run it again.
// dart format off

part of '../library.dart';

/// Words that mean something to a compiler: */ -- // /* "quoted" 'single'
/// `code` $dollar ${brace} \backslash \<tag> \[link\] {\@macro} @tag %s.
/// A second line; é 😀 U+202E \u0041 $$ $body$ #{x}.
enum Keyword implements RegistryEnum, OpenKeyword {
  /// Means "double" and 'single'.
  defaultValue('default', ValueStatus.active, 'Means "double" and \'single\'.'),

  /// Means back\slash \n \u0041.
  classValue('class', ValueStatus.active, r'Means back\slash \n \u0041.'),

  /// Means $dollar ${brace} $$ $body$.
  valuesValue(
    'values',
    ValueStatus.active,
    r'Means $dollar ${brace} $$ $body$.',
  ),

  /// Means */ end /* start.
  nameValue('name', ValueStatus.active, 'Means */ end /* start.'),

  /// Means -- comment // and # too.
  indexValue('index', ValueStatus.active, 'Means -- comment // and # too.'),

  /// Means emoji 😀 and 👩U+200D👩U+200D👧 zero-width.
  type(
    'type',
    ValueStatus.active,
    'Means emoji 😀 and 👩\u{200D}👩\u{200D}👧 zero-width.',
  ),

  /// Means tab here.
  tryValue('try', ValueStatus.active, 'Means tab here.'),

  /// Means `tick` \<b>bold\</b> &amp; \[link\](x).
  self('self', ValueStatus.active, 'Means `tick` <b>bold</b> &amp; [link](x).'),

  /// Means '''""".
  crate('crate', ValueStatus.active, 'Means \'\'\'""".'),

  /// Means %s %d {0} {{x}} #{y}.
  superValue('super', ValueStatus.active, 'Means %s %d {0} {{x}} #{y}.'),

  /// Means all.
  all('all', ValueStatus.active, 'Means all.'),

  /// Means none.
  @Deprecated('Use some.')
  none('none', ValueStatus.deprecated, 'Means none.'),

  /// Means some.
  some('some', ValueStatus.active, 'Means some.'),

  /// Means ok.
  ///
  /// Also read from its earlier name `okay`, `all_right`.
  ok('ok', ValueStatus.active, 'Means ok.'),

  /// Means err.
  err('err', ValueStatus.active, 'Means err.'),

  /// Means string_value.
  stringValue('string_value', ValueStatus.active, 'Means string_value.'),

  /// Means object_value.
  objectValue('object_value', ValueStatus.active, 'Means object_value.'),

  /// Means list_value.
  listValue('list_value', ValueStatus.active, 'Means list_value.'),

  /// Means function.
  function('function', ValueStatus.active, 'Means function.'),

  /// Means hash_code.
  hashCodeValue('hash_code', ValueStatus.active, 'Means hash_code.'),

  /// Means to_string.
  toStringValue('to_string', ValueStatus.active, 'Means to_string.'),

  /// Means runtime_type.
  runtimeTypeValue('runtime_type', ValueStatus.active, 'Means runtime_type.'),

  /// Means null.
  nullValue('null', ValueStatus.active, 'Means null.'),

  /// Means true.
  trueValue('true', ValueStatus.active, 'Means true.'),

  /// Means false.
  falseValue('false', ValueStatus.active, 'Means false.'),

  /// Means await.
  await('await', ValueStatus.active, 'Means await.'),

  /// Means async.
  async('async', ValueStatus.active, 'Means async.'),

  /// Means get.
  get('get', ValueStatus.active, 'Means get.'),

  /// Means set.
  set('set', ValueStatus.active, 'Means set.'),

  /// Means covariant.
  covariant('covariant', ValueStatus.active, 'Means covariant.'),

  /// Means constructor.
  constructor('constructor', ValueStatus.active, 'Means constructor.'),

  /// Means prototype.
  prototype('prototype', ValueStatus.active, 'Means prototype.'),

  /// Means proto.
  proto('proto', ValueStatus.active, 'Means proto.'),

  /// Means arguments.
  arguments('arguments', ValueStatus.active, 'Means arguments.'),

  /// Means eval.
  ///
  /// Retired: only in old rows and documents.
  eval('eval', ValueStatus.retired, 'Means eval.'),

  /// Means enum.
  enumValue('enum', ValueStatus.active, 'Means enum.'),

  /// Means interface.
  interface('interface', ValueStatus.active, 'Means interface.'),

  /// Means extends.
  extendsValue('extends', ValueStatus.active, 'Means extends.'),

  /// Means const.
  constValue('const', ValueStatus.active, 'Means const.'),

  /// Means let.
  let('let', ValueStatus.active, 'Means let.'),

  /// Means var.
  varValue('var', ValueStatus.active, 'Means var.'),

  /// Means static.
  static('static', ValueStatus.active, 'Means static.'),

  /// Means final.
  finalValue('final', ValueStatus.active, 'Means final.'),

  /// Means fn.
  fn('fn', ValueStatus.active, 'Means fn.'),

  /// Means impl.
  impl('impl', ValueStatus.active, 'Means impl.'),

  /// Means match.
  match('match', ValueStatus.active, 'Means match.'),

  /// Means mod.
  mod('mod', ValueStatus.active, 'Means mod.'),

  /// Means move.
  move('move', ValueStatus.active, 'Means move.'),

  /// Means pub.
  pub('pub', ValueStatus.active, 'Means pub.'),

  /// Means ref.
  ref('ref', ValueStatus.active, 'Means ref.'),

  /// Means struct.
  struct('struct', ValueStatus.active, 'Means struct.'),

  /// Means trait.
  trait('trait', ValueStatus.active, 'Means trait.'),

  /// Means use.
  use('use', ValueStatus.active, 'Means use.'),

  /// Means where.
  where('where', ValueStatus.active, 'Means where.'),

  /// Means while.
  whileValue('while', ValueStatus.active, 'Means while.'),

  /// Means yield.
  ///
  /// Planned: not accepted by the database and in documents yet.
  yield('yield', ValueStatus.planned, 'Means yield.'),

  /// Means dyn.
  dyn('dyn', ValueStatus.active, 'Means dyn.'),

  /// Means abstract.
  abstract('abstract', ValueStatus.active, 'Means abstract.'),

  /// Means override.
  overrideValue('override', ValueStatus.active, 'Means override.'),

  /// Means select.
  select('select', ValueStatus.active, 'Means select.'),

  /// Means table.
  table('table', ValueStatus.active, 'Means table.'),

  /// Means user.
  user('user', ValueStatus.active, 'Means user.'),

  /// Means order.
  order('order', ValueStatus.active, 'Means order.'),

  /// Means group.
  group('group', ValueStatus.active, 'Means group.'),

  /// Means check.
  check('check', ValueStatus.active, 'Means check.'),

  /// Means primary.
  primary('primary', ValueStatus.active, 'Means primary.'),

  /// Means from.
  from('from', ValueStatus.active, 'Means from.'),

  /// Means to.
  to('to', ValueStatus.active, 'Means to.'),

  /// Means in.
  inValue('in', ValueStatus.active, 'Means in.'),

  /// Means is.
  isValue('is', ValueStatus.active, 'Means is.'),

  /// Means as.
  asValue('as', ValueStatus.active, 'Means as.'),

  /// Means on.
  on('on', ValueStatus.active, 'Means on.'),

  /// Means end.
  end('end', ValueStatus.active, 'Means end.'),

  /// The longest name.
  aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc(
    'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc',
    ValueStatus.active,
    'The longest name.',
  );

  const Keyword(this.wireName, this.status, this.description);

  @override
  final String wireName;

  @override
  final ValueStatus status;

  @override
  final String description;

  /// The values that a person may choose for something new, in order.
  static const List<Keyword> supported = [
    defaultValue,
    classValue,
    valuesValue,
    nameValue,
    indexValue,
    type,
    tryValue,
    self,
    crate,
    superValue,
    all,
    none,
    some,
    ok,
    err,
    stringValue,
    objectValue,
    listValue,
    function,
    hashCodeValue,
    toStringValue,
    runtimeTypeValue,
    nullValue,
    trueValue,
    falseValue,
    await,
    async,
    get,
    set,
    covariant,
    constructor,
    prototype,
    proto,
    arguments,
    enumValue,
    interface,
    extendsValue,
    constValue,
    let,
    varValue,
    static,
    finalValue,
    fn,
    impl,
    match,
    mod,
    move,
    pub,
    ref,
    struct,
    trait,
    use,
    where,
    whileValue,
    dyn,
    abstract,
    overrideValue,
    select,
    table,
    user,
    order,
    group,
    check,
    primary,
    from,
    to,
    inValue,
    isValue,
    asValue,
    on,
    end,
    aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  ];

  static const Map<String, Keyword> _byWireName = {
    'default': defaultValue,
    'class': classValue,
    'values': valuesValue,
    'name': nameValue,
    'index': indexValue,
    'type': type,
    'try': tryValue,
    'self': self,
    'crate': crate,
    'super': superValue,
    'all': all,
    'none': none,
    'some': some,
    'ok': ok,
    'okay': ok,
    'all_right': ok,
    'err': err,
    'string_value': stringValue,
    'object_value': objectValue,
    'list_value': listValue,
    'function': function,
    'hash_code': hashCodeValue,
    'to_string': toStringValue,
    'runtime_type': runtimeTypeValue,
    'null': nullValue,
    'true': trueValue,
    'false': falseValue,
    'await': await,
    'async': async,
    'get': get,
    'set': set,
    'covariant': covariant,
    'constructor': constructor,
    'prototype': prototype,
    'proto': proto,
    'arguments': arguments,
    'eval': eval,
    'enum': enumValue,
    'interface': interface,
    'extends': extendsValue,
    'const': constValue,
    'let': let,
    'var': varValue,
    'static': static,
    'final': finalValue,
    'fn': fn,
    'impl': impl,
    'match': match,
    'mod': mod,
    'move': move,
    'pub': pub,
    'ref': ref,
    'struct': struct,
    'trait': trait,
    'use': use,
    'where': where,
    'while': whileValue,
    'yield': yield,
    'dyn': dyn,
    'abstract': abstract,
    'override': overrideValue,
    'select': select,
    'table': table,
    'user': user,
    'order': order,
    'group': group,
    'check': check,
    'primary': primary,
    'from': from,
    'to': to,
    'in': inValue,
    'is': isValue,
    'as': asValue,
    'on': on,
    'end': end,
    'aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc':
        aaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
  };

  /// The value of that name, or null.
  static Keyword? tryParse(String wireName) => _byWireName[wireName];

  /// The value of that name, or throws a [FormatException].
  static Keyword parse(String wireName) =>
      tryParse(wireName) ?? (throw FormatException('Not a Keyword', wireName));

  @override
  String toJson() => wireName;
}

/// A [Keyword], or a string that this version of the package does not know
/// and keeps as it is: an [UnknownKeyword].
sealed class OpenKeyword {
  /// Knows the string when [Keyword] does.
  factory OpenKeyword.parse(String wireName) =>
      Keyword.tryParse(wireName) ?? UnknownKeyword._(wireName);

  /// The string in JSON.
  String get wireName;

  /// The same as [wireName].
  String toJson();
}

/// A string that [Keyword] does not know.
final class UnknownKeyword implements OpenKeyword {
  const UnknownKeyword._(this.wireName);

  @override
  final String wireName;

  @override
  String toJson() => wireName;

  @override
  bool operator ==(Object other) =>
      other is UnknownKeyword && wireName == other.wireName;

  @override
  int get hashCode => wireName.hashCode;

  @override
  String toString() => wireName;
}
