//! From text to model: the fast way when all is well, the one with places when there is something to say.

use super::language::Language;
use super::lower::lower;
use super::raw;
use super::shape;
use super::spans;
use super::spans::{MAX_DEPTH, Node};
use super::surroundings::Surroundings;
use crate::finding::{Finding, Findings, Kind, Place, Rule};
use crate::model::Model;

/// Reads the registry.
///
/// `today` is the day, `YYYY-MM-DD`, against which waivers expire; `languages` are those that have a say in it;
/// `surroundings` say where the registry stands.
///
/// # Errors
/// Everything that is wrong, never only the first.
pub fn load(
    text: &str,
    today: &str,
    languages: &[&dyn Language],
    surroundings: &Surroundings,
) -> Result<Model, Findings> {
    if !needs_places(text)
        && let Ok(registry) = serde_yaml::from_str::<raw::Registry>(text)
        && registry.waivers.is_empty()
        && let Ok(targets) = raw::Targets::read(&registry.targets, languages)
    {
        let (model, findings) = checked(registry, targets, languages, surroundings);
        if findings.is_empty() {
            return Ok(model);
        }
    }
    load_with_places(text, today, languages, surroundings)
}

fn checked(
    registry: raw::Registry,
    targets: raw::Targets,
    languages: &[&dyn Language],
    surroundings: &Surroundings,
) -> (Model, Findings) {
    let (model, mut findings) = lower(registry, targets, languages, surroundings);
    // A language can only judge names and types that exist.
    if findings.is_empty() {
        for language in languages {
            language.check(&model, &mut findings);
        }
    }
    (model, findings)
}

/// Whether the text may hold what only the event parser can find: anchors, aliases, tags, merge keys, deep nesting.
/// It may be wrong in one direction: then the slow way finds nothing to say.
fn needs_places(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    for (index, byte) in bytes.iter().enumerate() {
        match byte {
            b'&' | b'*' | b'!' => {
                let before = if index == 0 { b'\n' } else { bytes[index - 1] };
                if matches!(before, b' ' | b'\n' | b'\t' | b'[' | b'{' | b',' | b':' | b'-') {
                    return true;
                }
            }
            b'<' if bytes.get(index + 1) == Some(&b'<') => return true,
            b'-' | b'?' if bytes[index..].starts_with(b"- - -") || bytes[index..].starts_with(b"? ? ?") => return true,
            b'[' | b'{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return true;
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

fn read(
    value: serde_yaml::Value,
    languages: &[&dyn Language],
) -> Result<(raw::Registry, raw::Targets), serde_yaml::Error> {
    let registry: raw::Registry = serde_yaml::from_value(value)?;
    let targets = raw::Targets::read(&registry.targets, languages)?;
    Ok((registry, targets))
}

fn load_with_places(
    text: &str,
    today: &str,
    languages: &[&dyn Language],
    surroundings: &Surroundings,
) -> Result<Model, Findings> {
    let mut found = Findings::default();
    let Some(root) = spans::parse(text, &mut found) else { return Err(found) };
    let (value, faulty) = shape::check(&root, &raw::registry_schema(languages), &mut found);
    let (registry, targets) = match read(value, languages) {
        Ok(read) => read,
        Err(error) => {
            if found.is_empty() {
                found.report(Rule::WrongKind, Place::of(""), format!("the registry cannot be read: {error}"));
            }
            return Err(found);
        }
    };
    let waivers: Vec<_> = registry
        .waivers
        .iter()
        .map(|waiver| (waiver.rule.clone(), waiver.subject.clone(), waiver.until.clone()))
        .collect();
    let (model, semantic) = checked(registry, targets, languages, surroundings);
    let mut used = vec![false; waivers.len()];
    for finding in semantic {
        if follows_from(&finding, &faulty) {
            continue;
        }
        match waived(&finding, &root, &waivers) {
            Some(index) => used[index] = true,
            None => found.push(finding),
        }
    }
    check_waivers(&waivers, &used, today, &mut found);
    if found.is_empty() { Ok(model) } else { Err(found) }
}

fn places_of(finding: &Finding) -> impl Iterator<Item = &Place> {
    std::iter::once(&finding.place).chain(finding.others.iter().map(|(place, _)| place))
}

/// Whether a finding is about something that only stands in for a faulty part.
fn follows_from(finding: &Finding, faulty: &[String]) -> bool {
    places_of(finding).any(|place| match place {
        Place::Entry { pointer, .. } => faulty.iter().any(|fault| {
            pointer.strip_prefix(fault.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }),
        Place::Bytes(_) | Place::File { .. } => false,
    })
}

fn waived(finding: &Finding, root: &Node, waivers: &[(String, String, String)]) -> Option<usize> {
    let Place::Entry { pointer, .. } = &finding.place else { return None };
    let Kind::Rule(rule) = finding.kind else { return None };
    if !rule.is_waivable() {
        return None;
    }
    let subject = root.subject(pointer);
    waivers.iter().position(|(waiver, waived, _)| waiver == rule.code() && *waived == subject)
}

fn check_waivers(waivers: &[(String, String, String)], used: &[bool], today: &str, found: &mut Findings) {
    for (index, (rule, subject, until)) in waivers.iter().enumerate() {
        let at = format!("/waivers/{index}");
        if until.as_str() < today {
            found
                .report(
                    Rule::WaiverExpired,
                    Place::of(format!("{at}/until")),
                    format!("the waiver of {rule} expired on {until}"),
                )
                .help(format!("mend `{subject}`, or decide again and set a later day"));
        } else if !used[index] && Rule::by_code(rule).is_some_and(Rule::is_waivable) {
            found
                .report(
                    Rule::WaiverUnused,
                    Place::of(format!("{at}/subject")),
                    format!("{rule} finds nothing at `{subject}`"),
                )
                .help("remove the waiver");
        }
    }
}
