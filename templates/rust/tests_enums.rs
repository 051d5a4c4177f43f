//! The enums: the exact lists of values, in both directions.

#![allow(deprecated, reason = "deprecated values are values too")]
#![allow(clippy::too_many_lines, reason = "as long as the registry's lists")]

use {{ krate }}::label::{Label, Open};
{{ imports }}
/// Checks that an enum has exactly these labels, in this order, and that they are read back.
#[track_caller]
fn check<E: Label>(labels: &[&str]) {
    let found: Vec<_> = E::all().iter().map(|value| value.as_str()).collect();
    assert_eq!(found, labels);
    for &value in E::all() {
        assert_eq!(E::from_label(value.as_str()), Some(value));
        assert_eq!(Open::new(value.as_str()), Open::Known(value));
        assert!(!value.description().is_empty());
    }
    for (label, value) in E::earlier_labels() {
        assert_eq!(E::from_label(label), Some(*value));
        assert_eq!(Open::<E>::new(label).as_str(), value.as_str());
    }
    let unknown = "No label looks like this.";
    assert_eq!(E::from_label(unknown), None);
    assert_eq!(Open::<E>::new(unknown).known(), None);
    assert_eq!(Open::<E>::new(unknown).as_str(), unknown);
}

/// Checks which values can be chosen for something new.
#[track_caller]
fn check_supported<E: Label>(supported: &[E]) {
    let expected: Vec<_> = E::all().iter().copied().filter(|value| value.status().is_supported()).collect();
    assert_eq!(supported, expected);
}
{{ tests }}
