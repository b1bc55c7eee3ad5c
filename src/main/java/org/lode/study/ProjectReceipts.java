package org.lode.study;

import java.util.List;
import java.util.stream.DoubleStream;
import org.lode.agreement.Licence;

/// What one project pays to whom, year by year, before any agreement divides it.
///
/// Real USD of the price base year; year 0 is the year of the decision to build. The state's
/// contribution to a fund is not taken out here.
///
/// @param id id of the deposit, or a name
/// @param name printed name
/// @param licence what is known of its licence
/// @param years years from 0
public record ProjectReceipts(String id, String name, Licence licence, List<Year> years) {
    public ProjectReceipts {
        years = List.copyOf(years);
    }

    /// One year.
    ///
    /// @param royalty rent for the use of subsoil
    /// @param licenceFee price of the permit
    /// @param productionShare state part of production
    /// @param incomeTax tax on profit
    /// @param withholding tax withheld from dividends
    /// @param inputTax growth of the input tax not yet refunded; below 0 when it is refunded
    /// @param preTax project flow before all payments to the state
    public record Year(
            double royalty,
            double licenceFee,
            double productionShare,
            double incomeTax,
            double withholding,
            double inputTax,
            double preTax) {
        /// The payments of a year of an appraisal.
        static Year of(ValuationView.YearView y) {
            return new Year(
                    y.royalty(),
                    y.permitFee(),
                    y.productionShare(),
                    y.incomeTax(),
                    y.withholding(),
                    y.otherState() - y.permitFee() - y.productionShare() - y.withholding(),
                    y.preTaxFlow());
        }

        /// Receipts that the law names: royalty, licence fee, state part of production.
        public double named() {
            return royalty + licenceFee + productionShare;
        }

        /// Everything the state receives but the input tax, which it owes back.
        public double receipts() {
            return named() + incomeTax + withholding;
        }

        /// All that the state receives.
        public double state() {
            return receipts() + inputTax;
        }

        /// What is left for the owner.
        public double investor() {
            return preTax - state();
        }
    }

    /// The same project begun later.
    ProjectReceipts delayed(int yearsLater) {
        Year none = new Year(0, 0, 0, 0, 0, 0, 0);
        return new ProjectReceipts(
                id,
                name,
                licence,
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.generate(() -> none).limit(yearsLater),
                                years.stream())
                        .toList());
    }

    /// Total of one amount over the years.
    double total(java.util.function.ToDoubleFunction<Year> amount) {
        return years.stream().mapToDouble(amount).sum();
    }

    /// A constructed stream: the same royalty every year and no owner.
    static ProjectReceipts stream(String id, String name, Licence licence, double[] royalty) {
        return new ProjectReceipts(
                id,
                name,
                licence,
                DoubleStream.of(royalty).mapToObj(r -> new Year(r, 0, 0, 0, 0, 0, r)).toList());
    }
}
