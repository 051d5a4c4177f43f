//! The pages of any registry: tables whose rows have as many cells as their head, links that lead somewhere, and a guide
//! wherever there is an enum to extend.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "support/random_registry/mod.rs"]
mod random_registry;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use codegen::emit;
use codegen::model::{Model, Type};

/// How many random registries are looked at.
const RANDOM: u64 = 40;

/// Pages of the registry by path, and those that all registries share.
fn pages(model: &Model) -> BTreeMap<String, String> {
    let docs = emit::ALL.iter().find(|target| target.name() == "docs").unwrap();
    docs.emit(model).into_iter().map(|file| (file.path, file.contents)).collect()
}

fn models() -> Vec<(String, Model)> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let texts = ["../../../registry.yaml", "tiny.yaml", "nasty.yaml", "conformance/upgrades.yaml"]
        .map(|name| (name.to_owned(), fs::read_to_string(fixtures.join(name)).unwrap()));
    let random =
        (0..RANDOM).map(|seed| (format!("random_{seed}"), random_registry::text(seed, &format!("random_{seed}"))));
    let loaded = texts.into_iter().chain(random).map(|(name, text)| (name, codegen::load(&text, "2026-01-01")));
    // A few seeds give one that is not valid.
    let models: Vec<_> = loaded.filter_map(|(name, model)| Some((name, model.ok()?))).collect();
    assert!(models.len() as u64 > RANDOM / 2, "most registries are not valid");
    models
}

/// The page without its code blocks.
fn prose(text: &str) -> String {
    let parts = text.split("\n```").enumerate();
    parts.filter(|(index, _)| index % 2 == 0).map(|(_, part)| without_code(part)).collect()
}

/// The text without what stands between as many backticks on both sides.
fn without_code(text: &str) -> String {
    let text = text.replace("\\`", "");
    let mut left = String::new();
    let mut rest = text.as_str();
    while let Some(begin) = rest.find('`') {
        left.push_str(&rest[..begin]);
        let inside = rest[begin..].trim_start_matches('`');
        let ticks = &rest[begin..rest.len() - inside.len()];
        let end = inside
            .match_indices(ticks)
            .map(|(index, _)| index)
            .find(|index| !inside[index + ticks.len()..].starts_with('`') && !inside[..*index].ends_with('`'));
        let Some(end) = end else { panic!("code without an end: {rest}") };
        rest = &inside[end + ticks.len()..];
    }
    left + rest
}

/// Bars that end a cell.
fn cells(line: &str) -> usize {
    line.replace("\\|", "").matches('|').count()
}

#[test]
fn tables_are_rectangular() {
    for (registry, model) in models() {
        for (page, text) in pages(&model) {
            let mut width = None;
            for (index, line) in text.lines().enumerate() {
                let line = line.trim_start();
                if !line.starts_with('|') {
                    width = None;
                    continue;
                }
                let expected = *width.get_or_insert(cells(line));
                assert_eq!(cells(line), expected, "{registry}: {page}:{}: {line}", index + 1);
            }
        }
    }
}

#[test]
fn links_lead_to_pages_and_headings_that_are_there() {
    for (registry, model) in models() {
        let pages = pages(&model);
        for (page, text) in &pages {
            let text = prose(text).replace("\\](", "");
            for target in text.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
                let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
                let folder = page.rsplit_once('/').map_or("", |(folder, _)| folder);
                let path = match file.strip_prefix("../") {
                    Some(shared) => shared.to_owned(),
                    None if file.is_empty() => page.clone(),
                    None => format!("{folder}/{file}"),
                };
                let led = pages.get(&path).unwrap_or_else(|| panic!("{registry}: {page}: no page {target}"));
                let is_heading = |line: &str| line.starts_with('#') && line.contains(&format!("`{anchor}`"));
                assert!(anchor.is_empty() || led.lines().any(is_heading), "{registry}: {page}: no heading {target}");
            }
        }
    }
}

#[test]
fn there_is_a_guide_wherever_there_is_an_enum_to_extend() {
    for (registry, model) in models() {
        let columns = model.tables.iter().flat_map(|table| &table.columns);
        let is_held = columns.into_iter().any(|column| matches!(column.ty, Type::Enum(_)));
        let has_registry = model.enums.iter().any(|it| !it.attributes.is_empty());
        let guides = pages(&model).keys().filter(|path| path.contains("/extending-")).count();
        assert_eq!(guides, if is_held || has_registry { 2 } else { 0 }, "{registry}");
    }
}

#[test]
fn the_guide_takes_its_values_from_the_registry_where_it_can() {
    let own = models().remove(0).1;
    let text = &pages(&own)["integration-foundation/extending-integration-types.md"];
    assert!(text.contains("\ncargo xtask add integration_type cornerstone --registry ../example/registry.yaml \\\n"));
    let tiny = models().remove(1).1;
    let text = &pages(&tiny)["tiny/extending-colors.md"];
    assert!(text.contains("\ncargo xtask add color third --registry ../example/registry.yaml \\\n"), "{text}");
}

#[test]
fn the_guide_is_called_by_the_plural_that_people_say() {
    let text = "registry_version: 1
name: shop
enums:
  - name: order_status
    description: Where an order is.
    attributes: [{ name: label, description: Shown., type: string }]
    values: [{ name: open, description: Taken., attributes: { label: Open } }]
";
    let model = codegen::load(text, "2026-01-01").unwrap();
    let pages = pages(&model);
    for page in ["shop/extending-order-statuses.md", "shop/extending-order-statuses-in-code.md"] {
        assert!(pages.contains_key(page), "{page}: {:?}", pages.keys());
    }
    assert!(pages["shop/index.md"].contains("](extending-order-statuses.md)"));
}
