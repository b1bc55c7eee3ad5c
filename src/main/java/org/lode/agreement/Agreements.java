package org.lode.agreement;

import java.util.List;
import java.util.Optional;

/// All versions of an agreement with its list of resources.
///
/// @param versions in the order of the folder
/// @param annex resource types that the agreement names
public record Agreements(List<AgreementVersion> versions, AnnexA annex) {
    public Agreements {
        versions = List.copyOf(versions);
    }

    /// Versions that can be compared, in order.
    public List<AgreementVersion> comparable() {
        return versions.stream().filter(v -> v.status().isComparable()).toList();
    }

    /// The version with an id.
    public Optional<AgreementVersion> version(String id) {
        return versions.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /// The statement with an id, of whatever version.
    public Optional<QuotedTerm> quoted(String id) {
        return versions.stream()
                .flatMap(v -> v.quoted().stream())
                .filter(q -> q.id().equals(id))
                .findFirst();
    }
}
