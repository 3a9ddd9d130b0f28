package io.raksa.feedback.capability;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Public, since only so its rule is checked when the service starts. */
@ConfigMapping(prefix = "raksa.tracking")
public interface CapabilityConfig {

    /** Secret of the deployment, from which tracking codes and survey tokens are derived; at least 32 characters, kept out of the database. */
    Optional<@Size(min = 32) String> secret();
}
