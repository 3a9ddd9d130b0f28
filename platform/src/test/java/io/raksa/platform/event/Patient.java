package io.raksa.platform.event;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Waits longer than Awaitility's ten seconds before it gives up: what is waited for comes, but maybe on a very busy machine. */
class Patient implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }
}
