package org.lode.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lode.quantity.Source;

/// The scale of a deposit: pooled range and every published estimate beside it.
///
/// @param substance what the contained tonnage is of, for example `li2o`; empty if nothing is
///     typed
/// @param ore mineral resource, t ore; empty if no estimate gives it
/// @param contained contained substance, t
/// @param recoverable product that can be sold over the life, t; empty below level 2
/// @param recoverableProduct name of that product, or empty
/// @param disagreement highest over lowest published figure of the same quantity; 1 if only one
/// @param estimates all published figures, in file order
public record ResourceView(
        String substance,
        Optional<Band> ore,
        Optional<Band> contained,
        Optional<Band> recoverable,
        String recoverableProduct,
        double disagreement,
        List<EstimateView> estimates) {
    public ResourceView {
        estimates = List.copyOf(estimates);
    }

    /// One published estimate as the report shows it.
    ///
    /// @param id key
    /// @param date date
    /// @param system reporting system
    /// @param category class as published
    /// @param scope part of the deposit
    /// @param asPublished the printed words
    /// @param reliability A to D
    /// @param oreTonnes t ore, if given
    /// @param grade mass fraction, if given
    /// @param containedTonnes t of `substance`, given or ore x grade
    /// @param substance of grade and contained
    /// @param weight weight in the pooled mixture, 0 if not pooled
    /// @param remark why it is not pooled, or what is odd about it; may be empty
    /// @param source citation
    public record EstimateView(
            String id,
            String date,
            String system,
            String category,
            String scope,
            String asPublished,
            char reliability,
            OptionalDouble oreTonnes,
            OptionalDouble grade,
            OptionalDouble containedTonnes,
            String substance,
            double weight,
            String remark,
            Source source) {}
}
