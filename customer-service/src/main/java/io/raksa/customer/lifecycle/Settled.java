package io.raksa.customer.lifecycle;

import io.raksa.customer.lifecycle.core.Change;
import io.raksa.customer.lifecycle.core.Stage;
import io.raksa.customer.lifecycle.core.Standing;
import org.jspecify.annotations.Nullable;

/** The last changes that stand; null where there was none. */
record Settled(@Nullable Change<Stage> stage, @Nullable Change<Standing> standing) {

    static final Settled NOTHING = new Settled(null, null);
}
