//! Answers what documents mean to the generated crates.

use std::io::{self, BufRead as _, Write as _};

use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let question: Value = serde_json::from_str(&line?)?;
        let field = |name: &str| question[name].as_str().unwrap_or_default();
        let document = format!("{}/{}", field("registry"), field("document"));
        let said = match field("way") {
            "upgrade" => upgraded(&document, field("text")),
            "tolerant" => tolerant(&document, field("text")),
            _ => answer(&document, field("text")),
        };
        writeln!(output, "{said}")?;
        output.flush()?;
    }
    Ok(())
}

/// Decodes, encodes and decodes again, by every way that there is.
macro_rules! answer {
    ($document:ty, $text:expr) => {{
        let decoded = <$document>::from_json($text);
        let through_text: Result<(), Value> = match &decoded {
            Ok(_) => Ok(()),
            // Only a text that is not JSON has no faults.
            Err(error) if error.faults().is_empty() => Err(json!([{ "path": "", "code": "syntax" }])),
            Err(error) => Err(faults!(error)),
        };
        // serde_json refuses some JSON: numbers beyond a double, lone surrogates, deep nesting.
        if let Ok(value) = serde_json::from_str::<Value>($text) {
            let through_value = <$document>::from_value(&value).map(drop).map_err(|error| faults!(error));
            if through_value != through_text {
                return failure(format!("from_value says {through_value:?} where from_json says {through_text:?}"));
            }
            let through_serde = serde_json::from_str::<$document>($text);
            if through_serde.is_ok() != through_text.is_ok() {
                return failure(format!("Deserialize says {through_serde:?} where from_json says {through_text:?}"));
            }
        }
        let document = match (decoded, through_text) {
            (Ok(document), _) => document,
            (_, Err(faults)) => return json!({ "faults": faults }),
            (_, Ok(())) => return failure("nothing was decoded".to_owned()),
        };
        let canonical = match document.to_json() {
            Ok(canonical) => canonical,
            Err(error) => return failure(format!("what was decoded cannot be encoded: {error}")),
        };
        match <$document>::from_json(&canonical) {
            Ok(again) if again == document => json!({ "canonical": canonical }),
            Ok(again) => failure(format!("{document:?} is {again:?} after encoding and decoding")),
            Err(error) => failure(format!("what was encoded cannot be decoded: {error}")),
        }
    }};
}

/// Reads as an installed client reads what a newer one wrote, encodes and reads again, by every way that there is.
macro_rules! tolerant {
    ($document:ty, $text:expr) => {{
        let decoded = <$document>::from_json_tolerant($text);
        let strict = <$document>::from_json($text);
        if let Ok(value) = serde_json::from_str::<Value>($text) {
            let through_value = <$document>::from_value_tolerant(&value).map_err(|error| faults!(error));
            let through_text = decoded.as_ref().map_err(|error| faults!(error));
            if through_value.as_ref() != through_text.as_ref().map(|it| *it) {
                return failure(format!("from_value_tolerant says {through_value:?} where text says {through_text:?}"));
            }
        }
        let document = match decoded {
            Ok(document) => document,
            Err(error) if error.faults().is_empty() => return json!({ "faults": [{ "path": "", "code": "syntax" }] }),
            Err(error) => return json!({ "faults": faults!(error) }),
        };
        if strict.is_ok_and(|strict| strict != document) {
            return failure("strict reading differs".to_owned());
        }
        let canonical = match document.to_json() {
            Ok(canonical) => canonical,
            Err(error) => return failure(format!("what was decoded cannot be encoded: {error}")),
        };
        match <$document>::from_json_tolerant(&canonical) {
            Ok(again) if again == document => json!({ "canonical": canonical }),
            Ok(again) => failure(format!("{document:?} is {again:?} after encoding and decoding")),
            Err(error) => failure(format!("what was encoded cannot be decoded: {error}")),
        }
    }};
}

/// Lifts a document to the current version, by every way that there is.
macro_rules! upgrade {
    ($document:ty, $text:expr) => {{
        let through_text = match <$document>::upgrade_json($text) {
            Ok(text) => text,
            Err(error) if error.faults().is_empty() => return json!({ "faults": [{ "path": "", "code": "syntax" }] }),
            Err(error) => return json!({ "faults": faults!(error) }),
        };
        let directly = <$document>::from_json_upgrading($text).map_err(|error| faults!(error));
        let afterwards = <$document>::from_json(&through_text).map_err(|error| faults!(error));
        if directly != afterwards {
            return failure(format!("from_json_upgrading says {directly:?} where upgrade_json leads to {afterwards:?}"));
        }
        if let Ok(value) = serde_json::from_str::<Value>($text) {
            let through_value = <$document>::from_value_upgrading(&value).map_err(|error| faults!(error));
            let upgraded = <$document>::upgrade(&value).map(|value| <$document>::from_value(&value));
            let upgraded = upgraded.map_err(|error| faults!(error)).and_then(|it| it.map_err(|error| faults!(error)));
            if through_value != directly || upgraded != directly {
                return failure(format!("a value leads to {through_value:?} and {upgraded:?}, its text to {directly:?}"));
            }
        }
        json!({ "upgraded": through_text })
    }};
}

/// Reads a label as an installed client does: an unknown one is kept.
macro_rules! label {
    ($registry:ident, $enumeration:ident, $text:expr) => {{
        type Open = $registry::label::Open<$registry::$enumeration>;
        let through_serde = serde_json::from_str::<Open>($text);
        match serde_json::from_str::<Value>($text) {
            Ok(Value::String(label)) => {
                let open = Open::new(&label);
                match through_serde {
                    Ok(same) if same == open && Open::new(open.as_str()) == open => json!({ "canonical": json!(open).to_string() }),
                    other => failure(format!("Deserialize says {other:?} where Open::new says {open:?}")),
                }
            }
            Ok(_) if through_serde.is_ok() => failure("Deserialize takes what is no string".to_owned()),
            Ok(_) => json!({ "faults": [{ "path": "", "code": "type" }] }),
            // serde_json refuses halves of surrogate pairs, which Rust cannot hold.
            Err(_) => json!("silent"),
        }
    }};
}

/// Each crate has an error type of its own.
macro_rules! faults {
    ($error:expr) => {
        Value::from_iter($error.faults().iter().map(|fault| json!({ "path": fault.path, "code": fault.code.as_str() })))
    };
}

fn failure(what: String) -> Value {
    json!({ "failure": what })
}

fn answer(document: &str, text: &str) -> Value {
    match document {
        // The documents stand here.
        _ => failure(format!("there is no document {document}")),
    }
}

fn tolerant(document: &str, text: &str) -> Value {
    match document {
        // Their tolerant readings stand here.
        _ => failure(format!("there is no document {document}")),
    }
}

fn upgraded(document: &str, text: &str) -> Value {
    match document {
        // Their upgrades stand here.
        _ => failure(format!("there is no document {document}")),
    }
}
