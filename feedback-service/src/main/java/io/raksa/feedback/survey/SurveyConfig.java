package io.raksa.feedback.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "raksa.survey")
interface SurveyConfig {

    /** How long an invitation can be answered. */
    @WithDefault("30d")
    Duration validity();
}
