package org.lode.report;

import org.lode.study.ScenarioResult;

/// Scenarios of a case as one HTML page.
public final class ScenarioPage {
    private ScenarioPage() {}

    /// The page.
    public static String render(ScenarioResult result) {
        return new HtmlWriter().element("p", result.caseName()).finish();
    }
}
