package org.lode.price;

import java.util.Locale;

/// The processes that can be fitted.
public enum ModelKind {
    /// Geometric Brownian motion.
    GBM("geometric Brownian motion", "no level to return to", 8),
    /// Mean reversion in the log price.
    OU("mean reversion (Schwartz 1997, model 1)", "Ornstein-Uhlenbeck in the log price", 15),
    /// Short-term deviation and long-term equilibrium.
    TWO_FACTOR("two factors (Schwartz-Smith 2000)", "deviation and equilibrium", 60),
    /// Diffusion with jumps.
    JUMPS("jump diffusion (Merton 1976)", "Brownian motion and jumps", 60);

    private final String title;
    private final String idea;
    private final int leastChanges;

    ModelKind(String title, String idea, int leastChanges) {
        this.title = title;
        this.idea = idea;
        this.leastChanges = leastChanges;
    }

    /// Name and paper.
    public String title() {
        return title;
    }

    /// The model in a few words.
    public String idea() {
        return idea;
    }

    /// Changes of price below which a fit is refused: with fewer, intervals of the parameters
    /// cover every value that has ever been published.
    public int leastChanges() {
        return leastChanges;
    }

    /// Word of the command line: `gbm`, `ou`, `two-factor`, `jumps`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
