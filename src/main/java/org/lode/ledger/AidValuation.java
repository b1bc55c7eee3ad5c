package org.lode.ledger;

import org.lode.quantity.Money;

/// The three amounts of a delivery of aid: what was claimed, what assessors found, what both
/// partners agreed and what is credited as deemed capital (Art. VI.5).
///
/// @param aid id of the delivery; credited once
/// @param submitted value stated by the giver
/// @param assessed value found on assessment
/// @param agreed value credited
public record AidValuation(String aid, Money submitted, Money assessed, Money agreed) {
    public AidValuation {
        Texts.require("the id of a delivery of aid", aid);
    }
}
