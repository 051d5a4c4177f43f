/// Supabase's client for `{{ name }}`.
library;

export 'src/supabase_gateway.dart';
