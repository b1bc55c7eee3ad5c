package org.lode.market;

import org.lode.quantity.Source;
import org.lode.quantity.Uncertainty;

/// One product line of a process route: what share of a substance in the ore ends in a product.
///
/// Recovery belongs to the mineral and the route, not to the metal: petalite never inherits
/// spodumene's recovery.
///
/// @param route key of the route, for example `petalite-concentrate`
/// @param product product id
/// @param recovery metallurgical recovery of the substance from ore to product, 0 to 1
/// @param payable share of the product's tonnage that is paid, 0 to 1
/// @param processClass process class name, see `mine.ProcessClass`
/// @param millCurve Camm mill curve id
/// @param source citation of the recovery
/// @param note remark, may be empty
public record ProcessRoute(
        String route,
        String product,
        Uncertainty recovery,
        double payable,
        String processClass,
        String millCurve,
        Source source,
        String note) {}
