/// How is a run shown? One result, four forms, for three kinds of reader.
///
/// [HtmlReport] is one page that works offline and prints on A4: headline, map, ranking as
/// intervals, then one section per deposit down to the source of each figure. [TerminalTable] is
/// the same ranking for the console, [ExplainTree] the derivation of one figure. [JsonReport] and
/// [CsvReport] are for other programs; `docs/report-files.md` lists their fields.
/// [ReportFiles] writes all of them to a folder. [ScenarioTable], [ScenarioPage] and [ScenarioData]
/// show the scenarios of a case.
///
/// Conventions. Nothing is computed here: a figure that is not in the result is not shown. Money
/// is printed in millions of real US dollars with three significant digits, because the spread is
/// never narrower than that. A value that is not defined is printed as a dash, never as zero.
/// Every form shows both price processes side by side, and marks a figure that rests on a row
/// from memory or on an assumption. Names, sources and remarks are data of the user: they are
/// escaped, and only `http` and `https` addresses become links. Colour never carries meaning
/// alone: each colour has a shape or a word beside it (palette: Okabe and Ito, 2008).
///
/// Reference: Tufte, E. R. (2001), *The Visual Display of Quantitative Information*, 2nd ed.,
/// chapters 4 to 6 (data-ink, small multiples, tables with graphics).
@NullMarked
package org.lode.report;

import org.jspecify.annotations.NullMarked;
