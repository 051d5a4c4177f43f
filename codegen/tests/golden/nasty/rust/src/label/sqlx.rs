// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! Open enums in PostgreSQL: of the closed enum's type.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueRef};
use sqlx::{Decode, Encode, Postgres, Type};

use super::{Label, Open};

impl<E: Label + Type<Postgres>> Type<Postgres> for Open<E> {
    fn type_info() -> PgTypeInfo {
        E::type_info()
    }

    fn compatible(ty: &PgTypeInfo) -> bool {
        E::compatible(ty)
    }
}

impl<E: Label + PgHasArrayType> PgHasArrayType for Open<E> {
    fn array_type_info() -> PgTypeInfo {
        E::array_type_info()
    }

    fn array_compatible(ty: &PgTypeInfo) -> bool {
        E::array_compatible(ty)
    }
}

impl<E: Label> Encode<'_, Postgres> for Open<E> {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        Encode::<Postgres>::encode(self.as_str(), buffer)
    }
}

impl<E: Label> Decode<'_, Postgres> for Open<E> {
    fn decode(value: PgValueRef<'_>) -> Result<Self, BoxDynError> {
        Ok(Self::new(<&str as Decode<'_, Postgres>>::decode(value)?))
    }
}
