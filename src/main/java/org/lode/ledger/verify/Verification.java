package org.lode.ledger.verify;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a verification found and recomputed.
///
/// Amounts are in minor units of the account's currency, debit above zero.
///
/// @param faults every fault, in the order of the log
/// @param records number of records read
/// @param last hash of the last record, computed
/// @param root Merkle root, computed
/// @param balances balance of every account
/// @param capital closing capital of every partner: paid, deemed, earned, transferred, less
///     distributed
/// @param currency code of the base currency; empty if no fund was opened
/// @param netAssetValue assets less liabilities in the base currency
/// @param keys fingerprint of the key of every partner's first manager: what the partners compare
///     with what they know from elsewhere
public record Verification(
        List<Fault> faults,
        long records,
        String last,
        String root,
        SortedMap<String, BigInteger> balances,
        SortedMap<String, BigInteger> capital,
        String currency,
        BigInteger netAssetValue,
        SortedMap<String, String> keys) {
    public Verification {
        faults = List.copyOf(faults);
        balances = sorted(balances);
        capital = sorted(capital);
        keys = sorted(keys);
    }

    /// True if nothing is wrong.
    public boolean isSound() {
        return faults.isEmpty();
    }

    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
