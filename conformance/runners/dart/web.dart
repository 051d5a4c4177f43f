import 'dart:js_interop';

import 'package:runner/answer.dart';

@JS('answer')
external set _answer(JSFunction function);

void main() => _answer = ((String line) => answer(line)).toJS;
