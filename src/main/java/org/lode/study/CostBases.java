package org.lode.study;

import java.util.function.DoubleUnaryOperator;
import org.lode.market.ProcessRoute;
import org.lode.quantity.Uncertainty;

/// Where the costs, capacity and dilution of a project come from.
interface CostBases {
    /// One mine site.
    ///
    /// @param rows parameters of the deposit
    /// @param method mining method
    /// @param processClass process class
    /// @param route first route line
    record Site(CaseLookup rows, String method, String processClass, ProcessRoute route) {}

    /// Costs of a site with a given reserve.
    CostBasis of(Site site, double reserveTonnes);

    /// t ore per year from t ore.
    DoubleUnaryOperator capacityRule(Site site);

    /// t waste per t ore, 0 underground.
    double strippingRatio(Site site, double reserveTonnes);

    /// As-built over study capital.
    Uncertainty overrun(CaseLookup rows, String processClass);

    /// (1 + dilution) x mining recovery.
    double millOrePerReserveTonne(String method);

    /// 1 / (1 + dilution).
    double gradeDilution(String method);
}
