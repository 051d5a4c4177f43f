import 'dart:convert';
import 'dart:io';

import 'package:runner/answer.dart';

Future<void> main() async {
  final lines = stdin.transform(utf8.decoder).transform(const LineSplitter());
  await for (final line in lines) {
    stdout.writeln(answer(line));
  }
  await stdout.flush();
}
