package io.raksa.customer.timeline;

import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the customer lived through something. */
@Schema(name = "CustomerExperience")
public enum Experience {
    GOOD,
    BAD,
    /** It does not say. */
    UNCLEAR;

    private static final int LOW = 2;
    private static final int HIGH = 4;

    /** What an entry says of it. */
    static Experience of(TimelineEntry entry) {
        Map<String, Object> data = entry.data();
        return switch (entry.kind()) {
            case INTERACTION -> ofInteraction(data);
            case COMPLAINT_OPENED, COMPLAINT_REOPENED -> BAD;
            case COMPLAINT_RESOLVED -> "DECLINED".equals(data.get("outcome")) ? BAD : UNCLEAR;
            case SURVEY_ANSWERED -> ofMarks(data, "outcome", "process", "treatment");
            case FEEDBACK -> ofFeedback(data);
            case REGISTERED,
                    PURCHASE,
                    PURCHASE_RETURNED,
                    STAGE_CHANGED,
                    STANDING_CHANGED,
                    RECOMMENDED,
                    REMEDY_GRANTED,
                    POINTS_POSTED -> UNCLEAR;
        };
    }

    private static Experience ofInteraction(Map<String, Object> data) {
        if (Boolean.TRUE.equals(data.get("failed"))
                || String.valueOf(data.get("signal")).startsWith("DISSATISFIED")) {
            return BAD;
        }
        return "IMPRESSED".equals(data.get("signal")) ? GOOD : ofMarks(data, "experience");
    }

    private static Experience ofFeedback(Map<String, Object> data) {
        return switch (String.valueOf(data.get("kind"))) {
            case "COMPLIMENT" -> GOOD;
            case "COMPLAINT" -> BAD;
            default -> UNCLEAR;
        };
    }

    /** Of marks from 1 to 5, the worst decides. */
    private static Experience ofMarks(Map<String, Object> data, String... names) {
        int worst = Stream.of(names)
                .map(data::get)
                .filter(Number.class::isInstance)
                .mapToInt(mark -> ((Number) mark).intValue())
                .min()
                .orElse(LOW + 1);
        if (worst <= LOW) {
            return BAD;
        }
        return worst >= HIGH ? GOOD : UNCLEAR;
    }
}
