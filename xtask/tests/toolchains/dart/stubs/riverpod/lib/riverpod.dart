/// Stands in for `package:riverpod`: the same public interface for what
/// generated code and its tests use, without anything that changes.
library;

abstract class Ref {
  T watch<T>(Provider<T> provider);
}

final class Provider<T> {
  Provider(this._create);

  final T Function(Ref ref) _create;

  Override overrideWithValue(T value) => Override._(this, value);
}

final class Override {
  const Override._(this._provider, this._value);

  final Object _provider;
  final Object? _value;
}

final class ProviderContainer {
  ProviderContainer({List<Override> overrides = const []})
    : _values = {for (final override in overrides) override._provider: override._value};

  final Map<Object, Object?> _values;

  T read<T>(Provider<T> provider) =>
      _values.putIfAbsent(provider, () => provider._create(_Ref(this))) as T;
}

final class _Ref implements Ref {
  const _Ref(this._container);

  final ProviderContainer _container;

  @override
  T watch<T>(Provider<T> provider) => _container.read(provider);
}
