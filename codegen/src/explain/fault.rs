//! Codes of faults in documents, which are the same in every language.

/// A code, what it stands for, and what to do.
pub(super) struct Fault {
    pub(super) code: &'static str,
    pub(super) title: &'static str,
    pub(super) explanation: &'static str,
}

const fn fault(code: &'static str, title: &'static str, explanation: &'static str) -> Fault {
    Fault { code, title, explanation }
}

/// All of them, in the order in which a value is looked at.
pub(super) const ALL: &[Fault] = &[
    fault("syntax", "A text is not JSON.", "Mend the text; comments, trailing commas and `NaN` are not JSON."),
    fault(
        "type",
        "A value is of another JSON type.",
        "Give the type that the field has, and leave out what is absent: `null` is a value of `json` alone.",
    ),
    fault(
        "outdated",
        "A document is of an earlier version.",
        "Lift it with the upgrade function that each language and the database have.",
    ),
    fault(
        "too_new",
        "A document is of a version that this code does not know.",
        "Deploy code of the registry that has this version; tolerant reading keeps what a newer version added within one.",
    ),
    fault(
        "unknown_property",
        "An object has a property that its type does not have.",
        "Correct the spelling, or leave the property out.",
    ),
    fault("required", "A property is missing.", "Give it; the path is the one that it would have."),
    fault(
        "out_of_range",
        "A number is beyond what every language can hold.",
        "Integers stay within ±(2^53-1), and numbers are finite doubles.",
    ),
    fault("minimum", "A number is below the least that is allowed.", "Give a larger one; the least itself is allowed."),
    fault("maximum", "A number is above the most that is allowed.", "Give a smaller one; the most itself is allowed."),
    fault("nul", "A text holds the character U+0000.", "Take it out: PostgreSQL has no such text."),
    fault(
        "not_unicode",
        "A text holds half of a surrogate pair.",
        "Take it out, or write both halves: alone it is no character.",
    ),
    fault("min_length", "A text is shorter than is allowed.", "Lengths count Unicode code points."),
    fault("max_length", "A text is longer than is allowed.", "Lengths count Unicode code points."),
    fault(
        "pattern",
        "A text does not match the pattern of its field.",
        "The field's `pattern` in registry.yaml says what it has to look like.",
    ),
    fault(
        "format",
        "A text is no UUID, date or timestamp.",
        "Write `01234567-89ab-cdef-0123-456789abcdef`, `2026-01-31` or `2026-01-31T12:00:00Z`, whichever the field holds.",
    ),
    fault(
        "enum",
        "A text is none of an enum's values, or one that is planned.",
        "`cargo xtask explain <enum>` lists the values and their statuses.",
    ),
    fault("min_items", "A list has fewer items than are allowed.", "Add items."),
    fault("max_items", "A list has more items than are allowed.", "Take items out."),
    fault(
        "unique",
        "An item of a list has the value of an earlier one.",
        "Change or remove one of the two; the field's `unique_by` names the property that is compared.",
    ),
    fault("depth", "JSON is nested too deeply.", "Arrays and objects stand in at most 64 others."),
];
