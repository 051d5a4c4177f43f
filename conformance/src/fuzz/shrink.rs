//! Smaller documents that still show a disagreement.

use super::json::{Json, Text};

/// Every document that is one step smaller, the smallest steps last.
pub(super) fn smaller(json: &Json) -> Vec<Json> {
    let mut candidates = Vec::new();
    for number in 0..json.size() {
        let mut probe = json.clone();
        let Some(target) = probe.nth(number) else { continue };
        for replacement in simpler(target) {
            let mut candidate = json.clone();
            if let Some(target) = candidate.nth(number) {
                *target = replacement;
                candidates.push(candidate);
            }
        }
    }
    candidates.sort_by_cached_key(|candidate| candidate.to_string().len());
    candidates
}

/// What may stand in a value's place.
fn simpler(value: &Json) -> Vec<Json> {
    let mut simpler: Vec<Json> = match value {
        Json::Word(_) => Vec::new(),
        Json::Number(digits) if digits.len() == 1 => Vec::new(),
        Json::Number(_) => vec![Json::Number("0".to_owned()), Json::Number("1".to_owned())],
        Json::String(Text(code_points)) => without_one(code_points).map(|shorter| Text(shorter).into()).collect(),
        Json::Array(items) => items.iter().cloned().chain(without_one(items).map(Json::Array)).collect(),
        Json::Object(members) => {
            let values = members.iter().map(|(_, value)| value.clone());
            let renamed = members.iter().enumerate().flat_map(|(index, (Text(key), _))| {
                without_one(key).map(move |shorter| {
                    let mut members = members.clone();
                    members[index].0 = Text(shorter);
                    Json::Object(members)
                })
            });
            values.chain(without_one(members).map(Json::Object)).chain(renamed).collect()
        }
    };
    if !matches!(value, Json::Word(_)) {
        simpler.push(Json::Word("null"));
    }
    simpler
}

/// Lists without one entry, and without either half.
fn without_one<T: Clone>(entries: &[T]) -> impl Iterator<Item = Vec<T>> {
    let half = entries.len() / 2;
    let halves = (entries.len() > 3).then(|| [entries[..half].to_vec(), entries[half..].to_vec()]);
    let one = (0..entries.len()).map(|left_out| {
        let mut rest = entries.to_vec();
        rest.remove(left_out);
        rest
    });
    halves.into_iter().flatten().chain(one)
}

/// Every text that lacks a stretch of this one, long stretches first.
pub(super) fn shorter(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let mut candidates = Vec::new();
    let mut length = characters.len() / 2;
    while length > 0 {
        for start in (0..characters.len()).step_by(length) {
            let end = (start + length).min(characters.len());
            candidates.push(characters[..start].iter().chain(&characters[end..]).collect());
        }
        length /= 2;
    }
    candidates
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_smaller_or_a_simpler_word() {
        let json = Json::Object(vec![
            ("key".into(), Json::Array(vec![Json::Number("17".to_owned()), Json::text("abcd")])),
            ("b".into(), Json::Object(Vec::new())),
        ]);
        let candidates: Vec<String> = smaller(&json).iter().map(Json::to_string).collect();
        assert!(candidates.contains(&r#"{"key":["abcd"],"b":{}}"#.to_owned()), "{candidates:#?}");
        assert!(candidates.contains(&r#"{"key":[17,"ab"],"b":{}}"#.to_owned()));
        assert!(candidates.contains(&r#"{"b":{}}"#.to_owned()));
        assert!(candidates.contains(&"null".to_owned()));
        assert!(!candidates.contains(&json.to_string()));
        assert_eq!(shorter("abcd"), ["cd", "ab", "bcd", "acd", "abd", "abc"]);
    }
}
