package org.lode.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lode.market.Product;
import org.lode.quantity.Source;
import org.lode.quantity.Substance;

/// Reads `products.csv`.
final class ProductRows {
    private ProductRows() {}

    static List<Product> read(Table table) {
        List<Product> products = new ArrayList<>();
        for (Row row : table.rows()) {
            String id = row.id("product");
            String name = row.required("name");
            String commodity = row.required("commodity");
            Optional<Substance> substance = row.requiredConstant("substance", Substance.class);
            double grade = row.requiredNumber("grade", Bounds.POSITIVE_SHARE);
            String mineral = row.id("mineral");
            Optional<Source> source = row.source();
            if (row.isSound() && substance.isPresent() && source.isPresent()) {
                products.add(
                        new Product(
                                id,
                                name,
                                commodity,
                                substance.get(),
                                grade,
                                mineral,
                                source.get(),
                                row.text("note")));
            }
        }
        return products;
    }
}
