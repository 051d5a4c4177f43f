//! Entries of one value: set, or added where they belong.

use super::refusal::Refusal;
use super::scalar::{Context, Quote, scalar};
use super::splice;
use super::splice::{Splice, line_break, line_end};
use super::style::{Style, after, comma, dash, is_flow, quote_of};
use crate::registry::spans::{Entry, Kind, Node};

/// The keys of a value in the order in which they are written.
pub(crate) const KEYS: [&str; 6] = ["name", "description", "status", "renamed_from", "replaced_by", "attributes"];

/// Gives a key of a value a text, whether it is there or not.
pub(crate) fn set(text: &str, value: &Node, key: &str, word: &str) -> Result<Vec<Splice>, Refusal> {
    if let Some(present) = value.get(key) {
        return Ok(vec![replace(text, value, present, word)]);
    }
    insert(text, value, key, |style, quote| scalar(word, quote, style.context))
}

/// Puts another text in place of one, in its quotes.
pub(crate) fn replace(text: &str, around: &Node, present: &Node, word: &str) -> Splice {
    let context = if is_flow(text, around) { Context::Flow } else { Context::Block };
    Splice::replace(present.span.clone(), scalar(word, quote_of(text, &present.span), context))
}

/// Adds a key to a value, after those that come before it.
pub(crate) fn insert(
    text: &str,
    value: &Node,
    key: &str,
    write: impl FnOnce(&Style, Quote) -> String,
) -> Result<Vec<Splice>, Refusal> {
    let Kind::Mapping(entries) = &value.kind else { return Err(Refusal::by_hand()) };
    let before = KEYS.iter().take_while(|known| **known != key);
    let present = before.filter_map(|known| entries.iter().find(|entry| entry.key == *known));
    let anchor = present.filter(|entry| !keeps_its_end(text, entry)).last().ok_or_else(Refusal::by_hand)?;
    let style = Style::of(text, value);
    let name = value.get("name").unwrap_or(&anchor.value);
    let written = write(&style, quote_of(text, &name.span));
    let pair = style.pair(key, &written);
    Ok(match style.context {
        Context::Flow => {
            let anchor = anchor.key_span.start..anchor.value.span.end;
            after(text, &anchor, &style.separator(line_break(text)), &pair)
        }
        Context::Block => {
            let at = line_end(text, anchor.value.span.end);
            vec![Splice::insert(at, style.separator(line_break(text)) + &pair)]
        }
    })
}

/// Adds a text to a list of texts.
pub(crate) fn append(text: &str, list: &Node, word: &str) -> Result<Vec<Splice>, Refusal> {
    let Kind::List(items) = &list.kind else { return Err(Refusal::by_hand()) };
    let quote = items.last().map_or(Quote::Plain, |item| quote_of(text, &item.span));
    let Some(last) = items.last() else {
        return Ok(vec![Splice::replace(
            list.span.clone(),
            format!("[{}]", scalar(word, Quote::Plain, Context::Flow)),
        )]);
    };
    if is_flow(text, list) {
        let gap = items.windows(2).last().and_then(|pair| text.get(pair[0].span.end..pair[1].span.start));
        let gap = gap.map_or_else(|| ", ".to_owned(), comma);
        return Ok(after(text, &last.span, &gap, &scalar(word, quote, Context::Flow)));
    }
    let indent = " ".repeat(splice::column(text, dash(text, last).ok_or_else(Refusal::by_hand)?));
    let written = scalar(word, quote, Context::Block);
    let line = format!("{}{indent}- {written}", line_break(text));
    Ok(vec![Splice::insert(line_end(text, last.span.end), line)])
}

/// Whether the value is a text on lines of its own to which empty lines after it belong, as after `|+`.
fn keeps_its_end(text: &str, entry: &Entry) -> bool {
    let after = text.get(entry.key_span.end..).unwrap_or_default().trim_start_matches([':', ' ']);
    after.starts_with(['|', '>']) && after.lines().next().is_some_and(|header| header.contains('+'))
}
