//! The table that is printed.

use std::fmt;

#[derive(Default)]
pub struct Table(Vec<[String; 6]>);

impl Table {
    /// Adds a figure, the figure of the alternative, and the goal for the ratio.
    pub fn add(
        &mut self,
        row: &str,
        work: &str,
        unit: &str,
        ours: f64,
        other: (&str, f64),
        goal: f64,
    ) {
        let (name, theirs) = other;
        let ratio = ours / theirs;
        let met = if ratio <= goal { "met" } else { "missed" };
        self.0.push([
            row.to_owned(),
            work.to_owned(),
            format!("{ours:.3} {unit}"),
            format!("{name}: {theirs:.3} {unit}"),
            format!("{ratio:.2} ×"),
            format!("≤ {goal} × {met}"),
        ]);
    }

    /// Adds a figure without a goal.
    pub fn add_count(&mut self, row: &str, work: &str, ours: f64, other: (&str, f64)) {
        let (name, theirs) = other;
        self.0.push([
            row.to_owned(),
            work.to_owned(),
            format!("{ours:.0}"),
            format!("{name}: {theirs:.0}"),
            format!("{:.2} ×", ours / theirs),
            String::new(),
        ]);
    }

    /// Adds a figure with a maximum.
    pub fn add_limit(&mut self, row: &str, work: &str, unit: &str, ours: f64, goal: f64) {
        let met = if ours <= goal { "met" } else { "missed" };
        self.0.push([
            row.to_owned(),
            work.to_owned(),
            format!("{ours:.1} {unit}"),
            String::new(),
            String::new(),
            format!("≤ {goal} {unit} {met}"),
        ]);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| # | work | ours | against | ratio | goal |")?;
        writeln!(f, "|---|---|---|---|---|---|")?;
        for row in &self.0 {
            writeln!(f, "| {} |", row.join(" | "))?;
        }
        Ok(())
    }
}

/// The median.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
