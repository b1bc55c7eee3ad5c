package org.lode.ledger;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A last component, optional, that the first records of a type did not have.
///
/// It is written only if it is present, so that records made before keep their bytes and their
/// hashes.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface AddedLater {}
