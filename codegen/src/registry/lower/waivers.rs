//! Accepted exceptions from rules.

use super::at::At;
use super::formats;
use super::lowering::Lowering;
use crate::finding::Rule;
use crate::model::Waiver;

impl Lowering {
    pub(crate) fn check_waivers(&mut self, waivers: &[Waiver]) {
        let list = At::Root.key("waivers");
        for (index, waiver) in waivers.iter().enumerate() {
            let at = list.index(index);
            match Rule::by_code(&waiver.rule) {
                Some(rule) if rule.is_waivable() => {}
                Some(_) => {
                    self.report(Rule::Waiver, &at.key("rule"), format!("{} cannot be waived", waiver.rule))
                        .help("mend the place that it reports");
                }
                None => {
                    self.report(Rule::Waiver, &at.key("rule"), format!("`{}` is not the code of a rule", waiver.rule))
                        .help("take the code from the message, such as R034");
                }
            }
            if waiver.reason.trim().is_empty() {
                self.report(Rule::Waiver, &at.key("reason"), "the reason is empty")
                    .help("say why the rule does not count here");
            }
            if !formats::is_date(&waiver.until) {
                self.report(Rule::Waiver, &at.key("until"), format!("`{}` is not a day", waiver.until))
                    .help("write the last day on which it counts as 'YYYY-MM-DD'");
            }
        }
    }
}
