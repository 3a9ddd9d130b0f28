package io.raksa.gateway.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of thing changed. All of it may be read by all staff, as the lists of these things may. */
@Schema(
        name = "LiveKind",
        description =
                "complaints: a case was opened or something happened to it; proactive-cases: a customer's silence became a farewell;"
                        + " feedback: something was said.")
enum LiveKind {
    @JsonProperty("complaints")
    COMPLAINTS("complaints"),
    @JsonProperty("proactive-cases")
    PROACTIVE_CASES("proactive-cases"),
    @JsonProperty("feedback")
    FEEDBACK("feedback");

    private final String code;

    LiveKind(String code) {
        this.code = code;
    }

    /** As it stands in paths and events. */
    String code() {
        return code;
    }

    static Optional<LiveKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
