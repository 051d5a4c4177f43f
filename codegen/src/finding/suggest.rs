//! "Did you mean".

/// The known word that is most likely meant, when one is near enough.
pub(crate) fn closest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let known = ["name", "description", "values"];
        assert_eq!(closest("nmae", known), Some("name"));
        assert_eq!(closest("desciption", known), Some("description"));
        assert_eq!(closest("colour", known), None);
        assert_eq!(closest("", known), None);
    }
}
