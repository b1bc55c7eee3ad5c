package org.lode.io.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lode.agreement.AidRule;
import org.lode.agreement.BaseRule;
import org.lode.agreement.Compounding;
import org.lode.agreement.DistributionRule;
import org.lode.agreement.PaymentOrder;
import org.lode.agreement.SplitRule;
import org.lode.agreement.TermTopic;
import org.lode.agreement.TermValue;
import org.lode.eligibility.Gate;
import org.lode.quantity.CurrencyUnit;
import org.lode.quantity.Money;

/// The value of an operative term as written in a file.
final class TermValues {
    private static final String NONE = "none";

    private TermValues() {}

    /// Reads a value.
    ///
    /// @throws IllegalArgumentException with a message for the user
    static TermValue parse(TermTopic topic, String text) {
        boolean mayBeAbsent =
                switch (topic) {
                    case CONTRIBUTION_SHARE, CONTRIBUTION_BASE, DISTRIBUTION, SPLIT, AID_RULE ->
                            false;
                    case PRIOR_CLAIM,
                            PREFERRED_RATE,
                            COMPOUNDING,
                            PAYMENT_ORDER,
                            CAP,
                            CAP_AID_RATIO,
                            LOCKUP_YEARS,
                            LOCKUP_FROM,
                            GATES ->
                            true;
                };
        if (mayBeAbsent && text.equals(NONE)) {
            return new TermValue.Absent();
        }
        return switch (topic) {
            case CONTRIBUTION_SHARE, PREFERRED_RATE -> new TermValue.Share(number(text));
            case CAP_AID_RATIO -> new TermValue.Ratio(number(text));
            case PRIOR_CLAIM, CAP -> new TermValue.Amount(usd(text));
            case LOCKUP_YEARS -> new TermValue.Years(whole(text));
            case LOCKUP_FROM -> new TermValue.Day(day(text));
            case GATES -> gates(text);
            case CONTRIBUTION_BASE -> rule(text, BaseRule.values());
            case COMPOUNDING -> rule(text, Compounding.values());
            case PAYMENT_ORDER -> rule(text, PaymentOrder.values());
            case DISTRIBUTION -> rule(text, DistributionRule.values());
            case SPLIT -> rule(text, SplitRule.values());
            case AID_RULE -> rule(text, AidRule.values());
        };
    }

    private static BigDecimal number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is not a number. Maybe write 0.5, with a point and without a per cent sign."
                            .formatted(Sheet.shown(text)),
                    e);
        }
    }

    private static Money usd(String text) {
        try {
            return Money.of(CurrencyUnit.USD, number(text));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s is not an amount of dollars and cents. Maybe write 123000000000."
                            .formatted(Sheet.shown(text)),
                    e);
        }
    }

    private static int whole(String text) {
        try {
            return number(text).intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s is not a whole number of years. Maybe leave the fraction out."
                            .formatted(Sheet.shown(text)),
                    e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s is not a day. Maybe write 2025-05-23.".formatted(Sheet.shown(text)), e);
        }
    }

    private static TermValue gates(String text) {
        List<Gate> gates = new ArrayList<>();
        for (String word : text.split(";", -1)) {
            gates.add(
                    Arrays.stream(Gate.values())
                            .filter(g -> g.toString().equals(word.strip()))
                            .findFirst()
                            .orElseThrow(() -> unknown(word, Gate.values())));
        }
        return new TermValue.Gates(gates);
    }

    private static <E extends Enum<E> & TermValue> TermValue rule(String text, E[] known) {
        return Arrays.stream(known)
                .filter(k -> k.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(text, known));
    }

    private static IllegalArgumentException unknown(String word, Enum<?>[] known) {
        return new IllegalArgumentException(
                "%s is not one of %s."
                        .formatted(
                                Sheet.shown(word),
                                Arrays.stream(known)
                                        .map(k -> k.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }
}
