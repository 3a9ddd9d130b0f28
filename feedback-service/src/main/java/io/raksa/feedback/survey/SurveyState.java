package io.raksa.feedback.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can still become of a survey. */
@Schema(
        description =
                "OPEN: it may be answered; ANSWERED: it was, once and for all; EXPIRED: its days are over, or the complaint was reopened.")
enum SurveyState {
    OPEN,
    ANSWERED,
    EXPIRED
}
