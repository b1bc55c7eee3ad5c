package org.lode.risk;

import org.lode.cashflow.ProjectTerms;
import org.lode.cashflow.Realisation;

/// Inputs and results of one block of trials, one array entry per trial (structure of arrays).
///
/// Units are those of [Realisation]; prices are USD per tonne of payable product by product,
/// operating calendar year and trial.
final class TrialBlock {
    final int lanes;
    final MineBlock mines;
    final double[] oreTonnes;
    final double[] capacity;
    final double[] capex;
    final double[] opex;
    final int[] delay;
    final int[] ramp;
    final double[][] sale;
    final double[][][] prices;

    final double[] investorNpv;
    final double[] preTaxNpv;
    final double[] stateNpv;
    final double[] fundNpv;
    final double[] irr;
    final double[] payback;

    private final int maxDelayYears;
    private final int profiles;

    TrialBlock(ProjectTerms terms, int lanes) {
        this.lanes = lanes;
        int products = terms.products().size();
        mines = MineBlock.ofSize(lanes, products);
        oreTonnes = mines.oreTonnes();
        capacity = mines.capacity();
        capex = mines.capex();
        opex = mines.opex();
        delay = mines.delay();
        ramp = mines.ramp();
        sale = mines.sale();
        prices = new double[products][terms.priceYears()][lanes];
        investorNpv = new double[lanes];
        preTaxNpv = new double[lanes];
        stateNpv = new double[lanes];
        fundNpv = new double[lanes];
        irr = new double[lanes];
        payback = new double[lanes];
        maxDelayYears = terms.maxDelayYears();
        profiles = terms.rampProfiles().length;
    }

    /// Sets the mines of all trials from their draws.
    ///
    /// @param drawn one row per variable
    void realise(RealisationRule rule, double[][] drawn) {
        rule.realise(drawn, mines);
        mines.requireKnown(maxDelayYears, profiles);
    }

    /// Places one realisation in lane `i`.
    void set(int i, Realisation mine) {
        mines.set(i, mine);
        mines.requireKnown(maxDelayYears, profiles);
    }
}
