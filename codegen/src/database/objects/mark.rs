//! The marks in comments by which the registry knows objects again that an earlier registry made. Part of the format of
//! version 0.1: released migrations hold them.

/// What a comment says that an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A constraint: a column is needed with some values of another.
    Needs,
    /// A constraint: a column holds valid documents.
    HoldsDocument,
    /// A function that returns a hidden column to those who may see it.
    ColumnReader,
}

impl Mark {
    const ALL: [Self; 3] = [Self::Needs, Self::HoldsDocument, Self::ColumnReader];

    fn beginning(self) -> &'static str {
        match self {
            Self::Needs => "Needs ",
            Self::HoldsDocument => "Holds a valid ",
            Self::ColumnReader => "Tells those who may see it",
        }
    }

    /// The comment of an object with this mark.
    pub(crate) fn comment(self, rest: &str) -> String {
        format!("{}{rest}", self.beginning())
    }

    /// What the comment on a constraint says that it is; none of the registry's where its name is not one.
    pub(crate) fn of_constraint(name: &str, comment: &str) -> Option<Self> {
        Self::of(comment).filter(|mark| name.starts_with("chk_") && *mark != Self::ColumnReader)
    }

    /// What the comment on an object says that it is.
    pub(crate) fn of(comment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| comment.starts_with(mark.beginning()))
    }
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn what_is_written_is_read_back() {
        for mark in Mark::ALL {
            let comment = mark.comment(" kind with status active.");
            assert_eq!(Mark::of(&comment), Some(mark));
            assert_eq!(Mark::of(&format!("It: {comment}")), None);
            let of_constraint = Some(mark).filter(|mark| *mark != Mark::ColumnReader);
            assert_eq!(Mark::of_constraint("chk_kind", &comment), of_constraint);
            assert_eq!(Mark::of_constraint("kind", &comment), None);
        }
    }
}
