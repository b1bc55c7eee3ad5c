package org.lode.scenario;

/// The exact expected value of a site that has been begun, by age and state of the country, and
/// what its owner best does.
///
/// Backward induction over the ages. At each age the owner runs the site (if the gates allow it),
/// lets it stand still (the age stays) or leaves; since a standstill may last through several
/// states of the country, the values of one age depend on each other and are solved together, by
/// policy iteration. The repeated last age of a steady mine is solved in the same way.
///
/// Reference: Puterman 1994, Markov Decision Processes, section 6.4.
public final class SiteValuation {
    /// A change of action must be worth so much more, relative to the values.
    private static final double WORTHWHILE = 1e-11;

    /// Policy iteration on three actions and four states ends after a handful of rounds.
    private static final int MOST_ROUNDS = 200;

    private final Country country;
    private final SiteProfile profile;
    private final Freedom freedom;
    private final double[][] values;
    private final SiteAction[][] actions;

    /// What an owner may do beside running the site.
    ///
    /// @param mayRest may let the site stand still although its gate is open (mothball)
    /// @param mayLeave may give it up before its end
    public record Freedom(boolean mayRest, boolean mayLeave) {
        /// Both.
        public static final Freedom ALL = new Freedom(true, true);

        /// Neither: the site runs whenever it is allowed to.
        public static final Freedom NONE = new Freedom(false, false);

        /// Action with which the search for the best plan starts.
        private SiteAction first(boolean isOpen) {
            if (mayLeave) {
                return SiteAction.ABANDON;
            }
            return isOpen && !mayRest ? SiteAction.RUN : SiteAction.IDLE;
        }

        /// True if an action may be taken where the gate is open or not.
        public boolean allows(SiteAction action, boolean isOpen) {
            return switch (action) {
                case RUN -> isOpen;
                case IDLE -> mayRest || !isOpen;
                case ABANDON -> mayLeave;
            };
        }
    }

    private SiteValuation(Country country, SiteProfile profile, Freedom freedom) {
        this.country = country;
        this.profile = profile;
        this.freedom = freedom;
        int ages = profile.ages();
        values = new double[ages + 1][country.chain().size()];
        actions = new SiteAction[ages][country.chain().size()];
    }

    /// Values a site whose owner may rest and leave.
    public static SiteValuation of(Country country, SiteProfile profile) {
        return of(country, profile, Freedom.ALL);
    }

    /// Values a site whose owner may do some things only.
    public static SiteValuation of(Country country, SiteProfile profile, Freedom freedom) {
        if (profile.flowsUsd().size() != country.chain().size()) {
            throw new IllegalArgumentException(
                    "flows for %d states, but the country has %d."
                            .formatted(profile.flowsUsd().size(), country.chain().size()));
        }
        SiteValuation valuation = new SiteValuation(country, profile, freedom);
        for (int age = profile.ages() - 1; age >= 0; age--) {
            valuation.improve(age);
        }
        return valuation;
    }

    /// The site that is valued.
    public SiteProfile profile() {
        return profile;
    }

    /// The country in which it lies.
    public Country country() {
        return country;
    }

    /// Value at an age in a state of the country, USD, before the flow of the year.
    public double value(int age, int state) {
        return values[age][state];
    }

    /// Values of an age in all states, USD.
    double[] values(int age) {
        return values[age].clone();
    }

    /// Best action at an age in a state.
    public SiteAction action(int age, int state) {
        return actions[age][state];
    }

    /// Value of a mine that stands, at the start of its first year of production, in each state.
    public double[] standingMine() {
        return values[profile.phases().buildYears()].clone();
    }

    /// Value of beginning now, in each state, whether or not the gate of that state is open today:
    /// the first year is worked, then the owner chooses. The capital is paid.
    public double[] beginNow() {
        double[] begin = new double[country.chain().size()];
        for (int s = 0; s < begin.length; s++) {
            double begun =
                    profile.phases().buildYears() > 0 ? worth(SiteAction.RUN, 0, s) : values[0][s];
            begin[s] = begun - profile.startCapitalUsd();
        }
        return begin;
    }

    /// Flow of a year under an action, USD.
    public double flowUsd(SiteAction action, int age, int state) {
        return switch (action) {
            case RUN ->
                    profile.flowsUsd().get(state)[age]
                            - country.riskCostUsd(
                                    state, profile.capitalUsd()[age], coverIn(age, state));
            case IDLE -> -profile.standstill().careUsdPerYear()[age];
            case ABANDON -> -profile.standstill().leavingUsd()[age];
        };
    }

    /// What is received, from the start of next year on, if the site is lost in a year of running.
    double indemnityUsd(int age, int state) {
        return coverIn(age, state).insuredUsd(profile.capitalUsd()[age]);
    }

    private WarRiskCover coverIn(int age, int state) {
        return country.coverIn(state, profile.capitalUsd()[age], profile.discountFactor());
    }

    /// Age after a year of an action; as many as there are ages when the site is finished.
    public int nextAge(SiteAction action, int age) {
        return isAgeing(action, age) ? profile.next(age) : age;
    }

    /// A site half built does not grow by standing still.
    private boolean isAgeing(SiteAction action, int age) {
        return action == SiteAction.RUN
                || (profile.standstill().isAgeing() && age >= profile.phases().buildYears());
    }

    /// Discounted share of the value of the next age that remains after a year of an action.
    double carry(SiteAction action, int age, int state) {
        return profile.discountFactor()
                * (1 - country.in(state).lossPerYear())
                * keptShare(action, age);
    }

    /// Share of the value of the next age that a year of an action leaves.
    double keptShare(SiteAction action, int age) {
        return isAgeing(action, age) ? profile.keptShare(age) : 1;
    }

    /// Flow and indemnity of a year: all that does not depend on later values.
    public double certain(SiteAction action, int age, int state) {
        double flow = flowUsd(action, age, state);
        return action == SiteAction.RUN
                ? flow
                        + profile.discountFactor()
                                * country.in(state).lossPerYear()
                                * indemnityUsd(age, state)
                : flow;
    }

    private double worth(SiteAction action, int age, int state) {
        double certain = certain(action, age, state);
        return action == SiteAction.ABANDON
                ? certain
                : certain
                        + carry(action, age, state)
                                * country.chain().expected(state, values[nextAge(action, age)]);
    }

    /// True if the gates of a state let the site run at an age.
    public boolean isOpen(int age, int state) {
        return profile.isAllowed(age, country.in(state).gates());
    }

    /// Policy iteration over the states at one age.
    private void improve(int age) {
        SiteAction[] plan = actions[age];
        for (int s = 0; s < plan.length; s++) {
            plan[s] = freedom.first(isOpen(age, s));
        }
        evaluate(age);
        boolean isBetter = true;
        for (int round = 0; isBetter && round < MOST_ROUNDS; round++) {
            isBetter = false;
            SiteAction[] better = plan.clone();
            for (int s = 0; s < plan.length; s++) {
                double best = values[age][s];
                for (SiteAction action : SiteAction.values()) {
                    double worth =
                            freedom.allows(action, isOpen(age, s))
                                    ? worth(action, age, s)
                                    : Double.NEGATIVE_INFINITY;
                    if (worth > best + WORTHWHILE * (1 + Math.abs(best))) {
                        best = worth;
                        better[s] = action;
                        isBetter = true;
                    }
                }
            }
            System.arraycopy(better, 0, plan, 0, plan.length);
            evaluate(age);
        }
    }

    /// Values of one age under the actions chosen: a linear system, since years of standstill and
    /// of the repeated last age lead back to the same age.
    private void evaluate(int age) {
        int n = country.chain().size();
        double[][] matrix = new double[n][n];
        double[] right = new double[n];
        for (int s = 0; s < n; s++) {
            SiteAction action = actions[age][s];
            matrix[s][s] = 1;
            right[s] = certain(action, age, s);
            if (action == SiteAction.ABANDON) {
                continue;
            }
            double carry = carry(action, age, s);
            int next = nextAge(action, age);
            if (next == age) {
                for (int to = 0; to < n; to++) {
                    matrix[s][to] -= carry * country.chain().chance(s, to);
                }
            } else {
                right[s] += carry * country.chain().expected(s, values[next]);
            }
        }
        values[age] = LinearSystem.solve(matrix, right);
    }
}
