/// What did the partners agree? Versions of the terms as data, and which receipts they reach.
///
/// A version is a set of statements ([QuotedTerm]: value, article, source, [EvidenceGrade]) and of
/// operative terms ([TermReading]), each resting on statements. Sources that contradict each other
/// are both kept. A term that no public text states has several readings; an [Interpretation] is
/// one choice among all of them, and [FundRules] is what follows for the money. A result is shown
/// over all interpretations of a version.
///
/// [ContributionBase] asks of a [Licence] whether half of its payments goes to the fund, by the two
/// limbs of [AnnexA], and answers in, out, or undecided with what is missing ([BaseVerdict]).
///
/// Reading order: [Agreements], [AgreementVersion], [QuotedTerm], [TermTopic], [TermReading],
/// [Interpretation], [FundRules]; then [AnnexA], [PaymentKind], [Licence], [ContributionBase].
///
/// Reference: Agreement between the Government of Ukraine and the Government of the United States
/// of America on the establishment of a United States-Ukraine Reconstruction Investment Fund,
/// 30 April 2025; what is public of it and what is not: `docs/agreement.md`.
@NullMarked
package org.lode.agreement;

import org.jspecify.annotations.NullMarked;
