//! What `init` writes beside the registry. A file that has what is needed stays as it is; one that lacks it is added to.

/// A file, and what is in it afterwards.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// From the registry's folder.
    pub(super) path: String,
    /// All of it.
    pub(super) text: String,
    /// Whether something is there already.
    pub(super) exists: bool,
    /// Whether it is to be run.
    pub(super) is_executable: bool,
}

pub(super) const ATTRIBUTES: &str = ".gitattributes";

const ATTRIBUTE_LINES: [&str; 4] = [
    "registry.yaml text=auto eol=lf",
    "generated/** text=auto eol=lf linguist-generated",
    "supabase/migrations/*.sql text=auto eol=lf",
    "supabase/rollbacks/*.sql text=auto eol=lf",
];

/// Line ends that no checkout changes; none when there is nothing to add.
pub(super) fn attributes(present: Option<&str>, is_supabase: bool) -> Option<Part> {
    let wanted = if is_supabase { &ATTRIBUTE_LINES[..] } else { &ATTRIBUTE_LINES[..2] };
    let known = present.unwrap_or_default();
    let missing: Vec<_> = wanted.iter().filter(|line| !known.lines().any(|it| it.trim() == **line)).copied().collect();
    if missing.is_empty() {
        return None;
    }
    let comment = "# Compared byte for byte with what registry.yaml says, so a checkout must not change line endings.";
    let text = format!("{}{comment}\n{}\n", joint(known), missing.join("\n"));
    Some(Part { path: ATTRIBUTES.to_owned(), text, exists: present.is_some(), is_executable: false })
}

/// What is there, ready for more lines.
pub(super) fn joint(text: &str) -> String {
    match text.trim_end() {
        "" => String::new(),
        text => format!("{text}\n\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::hook::{hook, lefthook};
    use super::super::job::job;
    use super::super::place::{Hooks, Place};
    use super::attributes;

    #[test]
    fn nothing_is_added_twice() {
        for (up, down) in [("", ""), ("../../", "apps/the api/")] {
            let hooks = Hooks::Lefthook("lefthook.yml");
            let place = Place { up: up.to_owned(), down: down.to_owned(), hooks, branch: "main".to_owned() };
            for present in [None, Some(""), Some("*.png binary")] {
                let Some(part) = attributes(present, true) else { panic!("{present:?}") };
                assert!(part.text.starts_with(present.unwrap_or_default()) && part.exists == present.is_some());
                assert_eq!(attributes(Some(&part.text), true), None);
                let Some(part) = hook(present, &place, "cargo xtask", true) else { panic!("{present:?}") };
                assert_eq!(hook(Some(&part.text), &place, "cargo xtask", true), None);
                let Some(part) = job(present, &place, "cargo xtask") else { panic!("{present:?}") };
                assert_eq!(job(Some(&part.text), &place, "cargo xtask"), None);
            }
            let Some(part) = lefthook(Some("pre-push: {}"), &place) else { panic!("it can be added to") };
            assert_eq!(lefthook(Some(&part.text), &place), None);
        }
    }
}
