package org.lode.study;

import java.util.List;

/// Projects that are assumed to be built, since nobody knows which will be.
///
/// @param id short name, for example `paying`
/// @param title what is assumed, in words
/// @param isConstructed true for a stream that is no appraised project
/// @param projects the projects
public record ProjectSet(
        String id, String title, boolean isConstructed, List<ProjectReceipts> projects) {
    public ProjectSet {
        projects = List.copyOf(projects);
    }
}
