/// Is it worth it? From a plan, prices and terms to yearly flows, NPV, IRR and shares.
///
/// [ProjectTerms] is what is fixed about a project, [Realisation] one draw of what is uncertain.
/// The order of calculation stands in `docs/cash-flow-order.md`; this package computes it year by
/// year with records, `org.lode.risk` computes the same for blocks of trials, and a test holds the
/// two together to 1e-9.
@NullMarked
package org.lode.cashflow;

import org.jspecify.annotations.NullMarked;
