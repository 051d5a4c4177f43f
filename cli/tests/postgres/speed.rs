//! How long the migration takes.

use std::time::Instant;

use crate::scripts::committed;
use crate::server::{TestResult, on_every_server};

#[test]
fn ten_thousand_rows_take_less_than_five_seconds() -> TestResult {
    on_every_server(|database| {
        database.run(
            "CREATE TABLE public.organization_integrations (
                 id uuid PRIMARY KEY DEFAULT gen_random_uuid(), organization_id uuid NOT NULL DEFAULT gen_random_uuid(),
                 integration_type text NOT NULL, field_mappings jsonb NOT NULL DEFAULT '{\"schema_version\": 2, \"mappings\": []}'
             );
             CREATE INDEX ON public.organization_integrations (organization_id, integration_type);
             INSERT INTO public.organization_integrations (integration_type)
             SELECT (ARRAY['xledger', 'dynamics', 'cornerstone', 'consio', 'bufdir'])[1 + n % 5] FROM generate_series(1, 10000) AS n;",
        )?;
        let script = committed("create_integration_type")?;
        for (direction, sql) in [("forward", &script.up), ("back", &script.down)] {
            let start = Instant::now();
            database.run(sql)?;
            let elapsed = start.elapsed();
            #[expect(clippy::print_stdout, reason = "the time is what this test is for")]
            {
                println!("10,000 rows {direction}: {} ms", elapsed.as_millis());
            }
            assert!(elapsed.as_secs() < 5, "{direction} took {elapsed:?}");
        }
        Ok(())
    })
}
