package io.raksa.testing.samples.ledger.core;

import jakarta.inject.Inject;
import javax.sql.DataSource;

class ImpureRule {

    @Inject
    DataSource source;
}
