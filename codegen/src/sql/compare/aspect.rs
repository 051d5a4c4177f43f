//! What can be said of a thing.

/// What is said of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// That it is there.
    Existence,
    /// Labels of an enum type.
    Labels,
    /// Type of a column.
    Type,
    /// Whether a column refuses NULL.
    NotNull,
    /// Default of a column.
    Default,
    /// What a column is filled with.
    Generation,
    /// The statement that makes it.
    Definition,
    /// Whether all rows are known to meet a constraint.
    Validation,
    /// Whether row-level security is enabled, and whether it binds the owner.
    RowSecurity,
    /// When a trigger fires.
    Firing,
    /// Arguments and result of a function.
    Header,
    /// Properties of a function.
    Properties,
    /// Body of a function.
    Body,
    /// What is granted.
    Privileges,
    /// What `COMMENT ON` says.
    Comment,
}

impl Aspect {
    /// That it differs, in words that follow the part's.
    #[must_use]
    pub fn differs(self) -> &'static str {
        match self {
            Self::Existence => "is there or not",
            Self::Labels => "has other labels",
            Self::Type => "has another type",
            Self::NotNull => "takes NULL otherwise",
            Self::Default => "has another default",
            Self::Generation => "is generated otherwise",
            Self::Definition => "is defined otherwise",
            Self::Validation => "is validated otherwise",
            Self::RowSecurity => "has other row-level security",
            Self::Firing => "fires otherwise",
            Self::Header => "has other arguments or another result",
            Self::Properties => "has other properties",
            Self::Body => "has another body",
            Self::Privileges => "differ",
            Self::Comment => "has another comment",
        }
    }
}
