package org.lode.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.lode.option.Estimate;
import org.lode.option.Exploration;
import org.lode.option.PathBounds;
import org.lode.quantity.Source;
import org.lode.scenario.Answer;

/// What the owner of one deposit does best under war and peace, and what knowing more is worth.
/// Money in real USD; arrays are by state of the country (war, fragile ceasefire, established
/// ceasefire, peace).
///
/// @param head what was asked
/// @param exact values and plan on the central price path
/// @param priced the same where the price moves by chance
/// @param breakEvens from which value on the answer turns
/// @param geology what knowing the ground is worth
/// @param warEndKnowledgeUsd what knowing the year in which the war ends adds on the central price
///     path; empty without a war
/// @param evidence how well the inputs are known
/// @param notes remarks
public record DecisionResult(
        Head head,
        Exact exact,
        Priced priced,
        List<BreakEvenAnswer> breakEvens,
        Geology geology,
        OptionalDouble warEndKnowledgeUsd,
        Inputs evidence,
        List<String> notes) {
    public DecisionResult {
        breakEvens = List.copyOf(breakEvens);
        notes = List.copyOf(notes);
    }

    /// What was asked.
    ///
    /// @param caseName case
    /// @param date valuation date
    /// @param priceBaseYear year of the money
    /// @param depositId deposit
    /// @param deposit its name
    /// @param scenario id of the scenario
    /// @param instead settings of the user on top of it
    /// @param today number of the state today
    /// @param ratePerYear real discount rate
    /// @param rateSource where the rate comes from
    /// @param seed seed of every draw
    public record Head(
            String caseName,
            String date,
            int priceBaseYear,
            String depositId,
            String deposit,
            String scenario,
            Map<String, Double> instead,
            int today,
            double ratePerYear,
            String rateSource,
            long seed) {}

    /// Exact values on the central price path.
    ///
    /// @param beginUsd beginning now, gate or not
    /// @param isGateOpen whether a mine may be begun
    /// @param waitUsd waiting a year with nothing left to explore, deciding again then
    /// @param knownUsd the right with nothing left to explore: the best of begin, wait, drop
    /// @param rightUsd the right where exploration comes first: the figure of `lode scenario`
    /// @param peaceUsd waiting for peace whatever comes, and building then if that pays
    /// @param plan what is best, in words
    /// @param yearsToPeace expected years until the first peace
    /// @param leaveOnlyUsd beginning now if the owner may leave but not mothball
    /// @param tiedUsd beginning now if the owner may do neither
    public record Exact(
            double[] beginUsd,
            boolean[] isGateOpen,
            double[] waitUsd,
            double[] knownUsd,
            double[] rightUsd,
            double[] peaceUsd,
            List<String> plan,
            double[] yearsToPeace,
            double[] leaveOnlyUsd,
            double[] tiedUsd) {
        /// Value of waiting in a state: the right with nothing left to explore less the better of
        /// beginning now and never; never below 0.
        public double waitingUsd(int state) {
            return Math.max(0, knownUsd[state] - Math.max(beginUsd[state], 0));
        }

        /// Value of waiting for peace: that plan less the better of beginning now and never. Below
        /// 0 where it is better not to wait for peace.
        public double waitingForPeaceUsd(int state) {
            return peaceUsd[state] - Math.max(beginUsd[state], 0);
        }
    }

    /// The right where the price moves.
    ///
    /// @param process the price
    /// @param ladder values found on the ladder of prices
    /// @param bounds bounds of three of them today: begin now, nothing to explore, explore first
    /// @param buildAbove price from which building is best, by state; infinite if never, 0 if at
    ///     any price
    /// @param exploreAbove price from which exploring is best, by state
    /// @param check how well yearly flows put together stand for the whole cash-flow model
    /// @param follow how the paths of the bounds were followed
    /// @param warEndKnowledgeUsd what knowing the year of the end of the war adds to the right
    ///     where exploration comes first; empty without a war
    public record Priced(
            MovingPrice process,
            Ladder ladder,
            List<PathBounds.Bounds> bounds,
            double[] buildAbove,
            double[] exploreAbove,
            Check check,
            Follow follow,
            OptionalDouble warEndKnowledgeUsd) {
        /// How the paths were followed.
        ///
        /// @param paths their number
        /// @param years years followed on each
        /// @param tailWeight weight of an error of the ladder after those years
        public record Follow(int paths, int years, double tailWeight) {}

        /// What knowing all later prices beforehand adds to the right where exploration comes
        /// first.
        public Estimate knowledge() {
            return bounds.get(2).knowledge();
        }
    }

    /// The prices that move.
    ///
    /// @param parts the products that are sold, by falling share of the revenue
    /// @param unit unit of the price on the ladder: of the product, or of a tonne of ore
    /// @param ladder process of the price on the ladder
    /// @param dynamics which process of the case, under which probabilities
    /// @param sources sources of the parameters
    public record MovingPrice(
            List<Part> parts,
            String unit,
            Step ladder,
            PriceDynamics dynamics,
            List<Source> sources) {
        public MovingPrice {
            parts = List.copyOf(parts);
            sources = List.copyOf(sources);
        }

        /// A product.
        ///
        /// @param product its id
        /// @param share of the revenue at long-run prices
        /// @param startUsdPerTonne price today
        /// @param medianUsdPerTonne long-run median in the real world
        /// @param reversionPerYear speed of reversion
        /// @param volatility per square root of a year
        /// @param basis how its parameters were found
        public record Part(
                String product,
                double share,
                double startUsdPerTonne,
                double medianUsdPerTonne,
                double reversionPerYear,
                double volatility,
                String basis) {}

        /// Yearly step of the log of the ladder's price: x' = a + b x + s z.
        ///
        /// @param start price today
        /// @param constant a
        /// @param persistence b
        /// @param sd s
        public record Step(double start, double constant, double persistence, double sd) {
            /// True if the price returns to a mean.
            public boolean isReverting() {
                return persistence < 1;
            }

            /// Long-run median; infinite or 0 without return to a mean.
            public double median() {
                return Math.exp(constant / (1 - persistence));
            }

            /// Long-run mean: above the median by half the long-run variance of the log price.
            public double mean() {
                return median() * Math.exp(sd * sd / (2 * (1 - persistence * persistence)));
            }

            /// Growth of the expected price in a year without return to a mean.
            public double growthPerYear() {
                return Math.expm1(constant + sd * sd / 2);
            }
        }
    }

    /// Values today on the ladder of prices, in the state of today.
    ///
    /// @param beginUsd beginning now, gate or not
    /// @param knownUsd the right with nothing left to explore
    /// @param rightUsd the right where exploration comes first
    /// @param leaveOnlyUsd beginning now without mothballing
    /// @param tiedUsd beginning now without mothballing and leaving
    public record Ladder(
            double beginUsd,
            double knownUsd,
            double rightUsd,
            double leaveOnlyUsd,
            double tiedUsd) {}

    /// Mean NPV in lasting peace over the same price paths, a mine that always runs.
    ///
    /// @param wholeUsd by the whole cash-flow model
    /// @param wholeErrorUsd its standard error
    /// @param composedUsd by yearly flows of runs at constant prices
    /// @param errorUsd standard error of the difference
    public record Check(
            double wholeUsd, double wholeErrorUsd, double composedUsd, double errorUsd) {}

    /// One break-even answer.
    ///
    /// @param claim what holds on one side
    /// @param assumption what is moved, in words
    /// @param unit its unit
    /// @param now its value in the scenario
    /// @param low low end of the range searched
    /// @param high high end
    /// @param answer where the claim holds
    public record BreakEvenAnswer(
            String claim,
            String assumption,
            String unit,
            double now,
            double low,
            double high,
            Answer answer) {}

    /// A figure from equal parts of the draws, each used apart.
    ///
    /// @param mean over the parts
    /// @param error standard error; not a number with one part
    public record Replicated(double mean, double error) {
        static <T> Replicated of(List<T> parts, ToDoubleFunction<T> figure) {
            double mean = parts.stream().mapToDouble(figure).average().orElse(0);
            double squares =
                    parts.stream().mapToDouble(figure).map(x -> (x - mean) * (x - mean)).sum();
            int n = parts.size();
            return new Replicated(mean, n > 1 ? Math.sqrt(squares / (n - 1.0) / n) : Double.NaN);
        }
    }

    /// A class of the geology; the classes are equally likely.
    ///
    /// @param name its name
    /// @param productTonnes mean product over the life of the mine, t
    /// @param beginUsd worth of beginning in peace, central price path
    /// @param atMeanPriceUsd the same at the long-run mean prices, by which classes are made
    public record Kind(
            String name,
            Replicated productTonnes,
            Replicated beginUsd,
            Replicated atMeanPriceUsd) {}

    /// What a programme of exploration is worth.
    ///
    /// @param worth mean over the parts of the draws
    /// @param gain what its result adds
    /// @param perfect what full knowledge at once adds
    public record Programme(Exploration.Worth worth, Replicated gain, Replicated perfect) {
        /// What its result adds, less its cost.
        public Replicated net() {
            return new Replicated(worth.netUsd(), gain.error());
        }

        static Programme of(List<Exploration.Worth> parts) {
            Replicated gain = Replicated.of(parts, Exploration.Worth::gainUsd);
            Replicated perfect = Replicated.of(parts, Exploration.Worth::perfectUsd);
            return new Programme(
                    new Exploration.Worth(
                            Replicated.of(parts, Exploration.Worth::withoutUsd).mean(),
                            perfect.mean(),
                            gain.mean(),
                            parts.getFirst().costUsd()),
                    gain,
                    perfect);
        }
    }

    /// What knowing the ground is worth today.
    ///
    /// @param kinds classes of the geology
    /// @param programme the programme of exploration as it stands, where the price moves
    /// @param central the same on the central price path
    /// @param accuracy probability that it names the right class
    /// @param accuracySource source of that probability
    /// @param costSource source of its cost
    /// @param years years until its result is known
    /// @param byAccuracy the same programme at other accuracies, rising
    /// @param accuracies those accuracies
    /// @param leastAccuracy from which accuracy on it pays
    /// @param draws draws of the geology
    /// @param mines mines of each class that stand for it where the price moves
    public record Geology(
            List<Kind> kinds,
            Programme programme,
            Programme central,
            double accuracy,
            Optional<Source> accuracySource,
            Optional<Source> costSource,
            int years,
            List<Programme> byAccuracy,
            double[] accuracies,
            Answer leastAccuracy,
            int draws,
            int mines) {}

    /// Rows behind the figures, by status.
    ///
    /// @param project rows of the deposit: status to count
    /// @param scenario settings of the scenario: status to count
    /// @param unread names of rows that nobody read at their source
    /// @param sources sources of the deposit's rows
    public record Inputs(
            Map<String, Integer> project,
            Map<String, Integer> scenario,
            List<String> unread,
            List<Source> sources) {}
}
