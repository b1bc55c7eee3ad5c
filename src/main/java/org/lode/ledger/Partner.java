package org.lode.ledger;

/// A partner of the fund.
///
/// @param id short name used in the log, for example `UA`
/// @param name full name
public record Partner(String id, String name) {
    public Partner {
        Texts.require("the short name of a partner", id);
        Texts.require("the name of a partner", name);
    }
}
